import { Controller, Get, Header, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { collectDefaultMetrics, register } from 'prom-client';
import { errorOfStatus, Public, Transactions } from '#platform';

collectDefaultMetrics();

/** Alive, ready, measured: for whoever runs the process. */
@ApiExcludeController()
@Controller({ version: VERSION_NEUTRAL })
export class HealthController {
  constructor(private readonly transactions: Transactions) {}

  /** Alive: the process answers. */
  @Get('healthz')
  @Public()
  @Header('Cache-Control', 'no-store')
  healthz(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Ready: the database is reachable and migrated. Errors: unavailable (503). */
  @Get('readyz')
  @Public()
  @Header('Cache-Control', 'no-store')
  async readyz(): Promise<{ status: 'ready' }> {
    await this.transactions.query('SELECT 1 FROM platform.job LIMIT 1').catch(() => {
      throw errorOfStatus(503);
    });
    return { status: 'ready' };
  }

  /** Prometheus text. */
  @Get('metrics')
  @Public()
  @Header('Content-Type', register.contentType)
  metrics(): Promise<string> {
    return register.metrics();
  }
}
