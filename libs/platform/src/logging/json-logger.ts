import { type LoggerService } from '@nestjs/common';
import { requestContext } from '../request/request-context.js';
import { LOG_LEVELS, type LogLevel } from '../settings/settings.js';

/** What Nest tells while it puts itself together: some 200 lines that nobody needs until something is missing. */
const ASSEMBLY = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** One JSON line per event on stdout, with request and actor ids; no personal data goes in. */
export class JsonLogger implements LoggerService {
  constructor(private readonly level: LogLevel) {}

  log = (message: unknown, ...rest: unknown[]) =>
    this.write(ASSEMBLY.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  warn = (message: unknown, ...rest: unknown[]) => this.write('warn', message, rest);
  error = (message: unknown, ...rest: unknown[]) => this.write('error', message, rest);
  debug = (message: unknown, ...rest: unknown[]) => this.write('debug', message, rest);
  verbose = this.debug;
  fatal = this.error;

  private write(level: LogLevel, message: unknown, rest: unknown[]): void {
    if (LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(this.level)) return;
    const context = requestContext();
    const event = typeof message === 'object' && message !== null ? message : { message: String(message) };
    const extra = rest.filter((part) => part !== undefined).map(String);
    process.stdout.write(
      `${JSON.stringify({
        at: new Date().toISOString(),
        level,
        requestId: context?.requestId,
        accountId: context?.accountId ?? undefined,
        ...event,
        ...(extra.length ? { context: extra } : {}),
      })}\n`,
    );
  }
}
