export { DataFolderInUse, holdDataFolder } from './postgres/data-folder.js';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './postgres/embedded-postgres.js';
export { PlatformModule } from './platform.module.js';
export * from './access/access.js';
export { type Act } from './audit/act.js';
export { Audit } from './audit/audit.js';
export { AuditChain, type AuditState } from './audit/audit-chain.js';
export { exportedLines } from './audit/audit-export.js';
export { AuditReader, type EntriesAsked } from './audit/audit.queries.js';
export { type AuditBreak, type AuditReport } from './audit/audit-report.js';
export { VerifyAudit } from './audit/verify-audit.js';
export { VERIFYING } from './audit/verify-audit.job.js';
export { addDays, Clock, isDay, localDay } from './clock/clock.js';
export { brokenConstraint, sqlState } from './database/constraints.js';
export { type LibSchema, dataSourceFor } from './database/data-source.js';
export { checkMigrations, migrate } from './database/migrate.js';
export { AuditEntry, AuditSeal, AuditStrand } from './audit/audit.entity.js';
export { IdempotencyKey, Job, Throttle } from './database/platform.entities.js';
export { ThrottleRepository } from './database/throttle.repository.js';
export { Transactions } from './database/transactions.js';
export {
  DomainError,
  type FieldProblem,
  invalid,
  invalidField,
  notFound,
  staleVersion,
} from './errors/domain-error.js';
export { Answers, AnswersNothing } from './http/answers.js';
export * from './http/fields.js';
export { Creates, IdempotencyInterceptor } from './http/idempotency.js';
export * from './http/lists.js';
export { ownOriginOnly } from './http/origin.js';
export { FieldError, Problem } from './http/problem.js';
export { plainBodyOnly } from './http/plain-body.js';
export { ProblemFilter, sendProblem } from './http/problem.filter.js';
export { errorOfStatus } from './http/status-errors.js';
export { validation } from './http/validation.js';
export { IdParam, IfMatch, IfMatchWhenGiven, VersionInterceptor } from './http/versions.js';
export { JobRunner, migrateJobs } from './jobs/job-runner.js';
export { HandlesJob, type JobHandler, type JobProgress, Jobs, RunsAt, type Timetabled } from './jobs/jobs.js';
export { type JobView } from './jobs/job-view.js';
export { fold, nameKey, skeleton } from './languages/fold.js';
export { type Bilingual, type Language, LANGUAGES, preferredLanguage } from './languages/language.js';
export { type Letter } from './mail/letter.js';
export { Mails } from './mail/mails.service.js';
export { JsonLogger } from './logging/json-logger.js';
export { requestContext, requestContextMiddleware } from './request/request-context.js';
export { keptSecret, readSettings, type Settings, SETTINGS, SettingsError } from './settings/settings.js';
export { type SealedTable } from './vault/sealed-table.js';
export { RotationRefused, rotateVault } from './vault/rotate-vault.js';
export { Vault } from './vault/vault.js';
export { GOVERNORATE_CODES, type Governorate, GOVERNORATES } from './places/governorates.js';
export { platformSchema } from './platform.schema.js';
