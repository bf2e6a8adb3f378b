import type { Template } from '../model/template';
import { guangzhou2023 } from './guangzhou-2023';
import { liwan2021 } from './liwan-2021';
import { nationalDepartment } from './national-department';
import { nationalProject } from './national-project';
import { shaoguan2023 } from './shaoguan-2023';
import { shenzhen2023 } from './shenzhen-2023';
import { yueyang2023 } from './yueyang-2023';

/** Every form that is known by name. */
export const TEMPLATES: readonly Template[] = [
  guangzhou2023,
  liwan2021,
  yueyang2023,
  shenzhen2023,
  shaoguan2023,
  nationalProject,
  nationalDepartment,
];

const byId = new Map(TEMPLATES.map((template) => [template.id, template]));

/** The template with an id; null when there is none. */
export function templateById(id: string): Template | null {
  return byId.get(id) ?? null;
}
