import { Module } from '@nestjs/common';

/** Programmes, intakes, applications, cohorts, enrolments, teaching, graduation and certificates. */
@Module({ controllers: [], providers: [], exports: [] })
export class TrainingModule {}
