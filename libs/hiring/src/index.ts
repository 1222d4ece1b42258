export { HiringModule } from './hiring.module.js';
export { hiringSchema } from './hiring.schema.js';
export { OpenRoles } from './roles/open-roles.js';
export { type PublicRole } from './roles/roles.dto.js';
export { HiringLoader, type LoadedHiring } from './loading/hiring-loader.repository.js';
export { type SavedWork, type StatedWork, StatedWorks } from './placements/stated-work.js';
export { Placements } from './placements/placements.js';
