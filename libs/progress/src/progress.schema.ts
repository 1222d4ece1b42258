import { type LibSchema } from '#platform';
import { Progress1764000800000 } from './migrations/1764000800000-progress.js';
import { TargetRow } from './targets/target.entity.js';

export const progressSchema: LibSchema = { entities: [TargetRow], migrations: [Progress1764000800000] };
