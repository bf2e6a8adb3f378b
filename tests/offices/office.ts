import type { Sheet } from '../../src/core/model/grid';
import type { CellInput } from '../helpers/sheet-builder';

/** A change that spoils a sheet: its name, and the cells that change. */
export type Spoiling = Readonly<Record<string, Readonly<Record<string, CellInput>>>>;

/** The workbook of an invented office, and what it must give. */
export interface Office {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  /** "funds A4:I8", by sheet where there are several: "自评表 funds A4:I8". */
  readonly tables?: string[];
  /** "H14 14.68c": cell, points that count, c(omputed) s(tated) j(udged); "-" for none. Parted by blanks. */
  readonly scores?: string;
  /** "H20 99.48 优", one a form. */
  readonly totals?: string[];
  /** Errors and warnings of the form as it stands: "JX208 F14". */
  readonly findings?: string[];
  /** The same form with mistakes. */
  readonly spoilt?: readonly {
    readonly cells: Spoiling;
    /** All errors and warnings; infos only where listed with a leading "i". */
    readonly findings: string[];
    readonly scores?: string;
    readonly totals?: string[];
  }[];
}
