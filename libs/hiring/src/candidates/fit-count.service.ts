import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import { type RoleSkillNeed } from '../roles/role.rules.js';
import { Skills } from '#curriculum';
import { type FitAnswer, type FitQuestion } from './candidates.dto.js';
import { CandidatesQueries } from './candidates.queries.js';

/** With more required skills than this it is not tried which one to let go. */
const TRIED_AT_MOST = 8;

@Injectable()
export class FitCountService {
  constructor(
    private readonly queries: CandidatesQueries,
    private readonly skills: Skills,
    private readonly clock: Clock,
  ) {}

  /** How many people have every required skill of a role that is being written. */
  async count({ skills, governorate = null }: FitQuestion): Promise<FitAnswer> {
    const today = this.clock.today();
    const required = skills.filter(({ need }) => need === 'required');
    if (!required.length) return { count: 0, inGovernorate: 0, looser: null };
    const now = await this.queries.countComplete(required, governorate, today);
    return { count: now.all, inGovernorate: now.there, looser: await this.looser(required, now.all, today) };
  }

  /** The required skill that keeps most people out. */
  private async looser(required: RoleSkillNeed[], now: number, today: string): Promise<FitAnswer['looser']> {
    if (required.length < 2 || required.length > TRIED_AT_MOST) return null;
    const tried: { skill: string; count: number }[] = [];
    for (const { skill } of required) {
      const rest = required.filter((other) => other.skill !== skill);
      tried.push({ skill, count: (await this.queries.countComplete(rest, null, today)).all });
    }
    const most = tried.sort((a, b) => b.count - a.count)[0]!;
    if (most.count <= now) return null;
    const labels = await this.skills.labels([most.skill]);
    return { ...most, label: labels.get(most.skill) ?? { ar: most.skill, en: most.skill } };
  }
}
