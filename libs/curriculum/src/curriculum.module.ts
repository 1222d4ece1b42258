import { Module } from '@nestjs/common';

/** Skills, tracks, and what is taught: curricula in versions that never change once published. */
@Module({})
export class CurriculumModule {}
