import { RangeObject, WorkbookObject, type HostObject, type Recorder } from './objects';
import { StandInError, type StandInWorkbook } from './workbook';

/** A batch of the client, as it travels: what is asked for, and how each object is reached. */
interface Batch {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: { Select?: string[]; Expand?: string[] };
}

interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

export interface BatchAnswer {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds?: number[];
  Error?: { Code: string; Message: string; Location: string; HttpStatusCode: number; ActionIndex: number };
}

const ACTION = { instantiate: 1, load: 2, method: 3, set: 4, trace: 5 } as const;
const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, none: 7 } as const;

/** Answers the client's batches on a workbook; one instance lives as long as the document is open. */
export class Executor {
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;

  constructor(
    readonly book: StandInWorkbook,
    readonly recorder: Recorder,
    readonly services: Record<string, (method: string, args: unknown[]) => unknown> = {},
  ) {}

  /** Runs a batch action by action; what came before an error stays done, as in Excel. */
  run(batch: Batch): BatchAnswer {
    const answer: BatchAnswer = { Results: [] };
    const found = new Map<number, HostObject | null>();
    const resolve = (id: number): HostObject | null => {
      if (!found.has(id)) found.set(id, this.reach(batch.ObjectPaths[String(id)]!, resolve));
      return found.get(id)!;
    };
    batch.Actions.forEach((action, index) => {
      if (answer.Error) return;
      try {
        answer.Results.push({ ActionId: action.Id, Value: this.act(action, resolve) });
        if (action.ActionType === ACTION.trace) (answer.TraceIds ??= []).push(action.Id);
      } catch (error) {
        if (!(error instanceof StandInError)) throw error;
        answer.Error = {
          Code: error.code,
          Message: error.message,
          Location: error.location,
          HttpStatusCode: error.code === 'ItemNotFound' ? 404 : 400,
          ActionIndex: index,
        };
      }
    });
    return answer;
  }

  private reach(path: ObjectPath, resolve: (id: number) => HostObject | null): HostObject | null {
    if (path.ObjectPathType === PATH.root) return new WorkbookObject(this.book, this.recorder);
    if (path.ObjectPathType === PATH.none) return null;
    if (path.ObjectPathType === PATH.reference) return this.references.get(path.Name) ?? null;
    if (path.ObjectPathType === PATH.service) return this.service(path.Name);
    const parent = resolve(path.ParentObjectPathId!);
    if (!parent) return null;
    const args = argumentsOf(path.ArgumentInfo, resolve);
    if (path.ObjectPathType === PATH.indexer) return this.indexed(parent, args[0]);
    const result = parent.call!(path.Name, args) as HostObject | null;
    if (!result && !/OrNullObject$/.test(path.Name)) {
      throw new StandInError('ItemNotFound', "The requested resource doesn't exist.", path.Name);
    }
    return result;
  }

  private indexed(parent: HostObject, key: unknown): HostObject {
    const item = parent.item?.(key) ?? null;
    if (!item) throw new StandInError('ItemNotFound', "The requested resource doesn't exist.", 'getItem');
    return item;
  }

  private service(name: string): HostObject {
    const answer = this.services[name] ?? (() => null);
    return { identity: () => ({}), call: (method, args) => answer(method, args) };
  }

  private act(action: Action, resolve: (id: number) => HostObject | null): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = resolve(action.ObjectPathId);
    if (!object) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identity(object);
      case ACTION.load:
        return this.load(object, action.QueryInfo?.Select ?? []);
      case ACTION.set:
        object.set?.(action.Name, argumentsOf(action.ArgumentInfo, resolve)[0]);
        return null;
      case ACTION.method:
        return this.method(object, action, argumentsOf(action.ArgumentInfo, resolve));
      default:
        throw new StandInError('NotImplemented', `action type ${action.ActionType}`);
    }
  }

  private method(object: HostObject, action: Action, args: unknown[]): unknown {
    if (action.Name === '_RemoveReference') {
      this.references.delete(String(args[0]));
      return null;
    }
    if (action.Name === '_GetRangeForEventByReferenceId') return null;
    const result = object.call?.(action.Name, args) ?? null;
    return typeof result === 'object' && result !== null && 'identity' in result ? null : result;
  }

  private identity(object: HostObject): Record<string, unknown> {
    if (!object.isReference) return object.identity();
    for (const [id, kept] of this.references) if (kept === object) return { _ReferenceId: id };
    const id = String(this.nextReference++);
    this.references.set(id, object);
    return { _ReferenceId: id };
  }

  private load(object: HostObject, select: string[]): Record<string, unknown> {
    const paths = select.map((path) => path.replace(/^items\//i, ''));
    const items = object.items?.();
    if (items) return { _Items: items.map((item) => this.load(item, paths)) };
    const values: Record<string, unknown> = { ...this.identity(object) };
    const below = new Map<string, string[]>();
    for (const path of paths) {
      const [head, ...rest] = path.split('/') as [string, ...string[]];
      const name = pascal(head);
      if (rest.length === 0) values[name] = readProperty(object, name);
      else below.set(name, [...(below.get(name) ?? []), rest.join('/')]);
    }
    for (const [name, inner] of below) {
      values[name] = this.load(object.call?.(name, []) as HostObject, inner);
    }
    return values;
  }
}

function readProperty(object: HostObject, name: string): unknown {
  if (object.get) return object.get(name) ?? null;
  throw new StandInError('InvalidArgument', `The stand-in has no property ${name} here.`, name);
}

function argumentsOf(info: ArgumentInfo | undefined, resolve: (id: number) => HostObject | null): unknown[] {
  const referenced = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((argument, index) => {
    const id = referenced[index];
    return typeof id === 'number' && id !== 0 ? resolve(id) : argument;
  });
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The selected range of a workbook, for tests that ask where the add-in went. */
export function selectionOf(book: StandInWorkbook): string {
  const sheet = book.find(book.selection.sheetId)!;
  const owner = new WorkbookObject(book, {
    changed() {},
    selected() {},
    added() {},
    clearsUndo() {},
    risksUndo() {},
  });
  return String(new RangeObject(owner, sheet, book.selection.area).get('Address'));
}
