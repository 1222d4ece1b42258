import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, definePermissions, Requires, ROLES } from '../access/access.js';
import { notFound } from '../errors/domain-error.js';
import { Answers } from '../http/answers.js';
import { BilingualText } from '../http/fields.js';
import { IdParam } from '../http/versions.js';
import { type JobView } from './job-view.js';
import { Jobs } from './jobs.js';

definePermissions({ 'job:read': ROLES });

export class JobResponse implements Omit<JobView, 'createdAt' | 'finishedAt'> {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ example: 'import.commit' })
  kind: string;
  @ApiProperty({ enum: ['waiting', 'running', 'done', 'failed'] })
  state: JobView['state'];
  @ApiProperty({ type: 'integer' })
  done: number;
  @ApiProperty({ type: 'integer' })
  total: number;
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true, description: 'what came of it' })
  result: unknown;
  @ApiProperty({ type: BilingualText, nullable: true })
  error: { ar: string; en: string } | null;
  @ApiProperty({ format: 'date-time', type: String })
  createdAt: Date;
  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  finishedAt: Date | null;
}

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(private readonly jobs: Jobs) {}

  /** How far a job of one's own is. Errors: request.not_found. */
  @Get(':jobId')
  @Requires('job:read')
  @Answers(JobResponse)
  async readJob(@CurrentActor() actor: Actor, @IdParam('jobId') jobId: string): Promise<JobResponse> {
    const job = await this.jobs.find(actor.accountId, jobId);
    if (!job) throw notFound();
    return job;
  }
}
