import { Module } from '@nestjs/common';
import { TeachingModule } from './teaching.module.js';

/** Programmes, intakes, applications, cohorts, enrolments, teaching, graduation and certificates. */
@Module({ imports: [TeachingModule], controllers: [], providers: [], exports: [] })
export class TrainingModule {}
