import { Injectable } from '@nestjs/common';
import { type Fit } from '../matching/fit.rules.js';
import { Skills } from '#curriculum';
import { type FitResponse } from './candidates.dto.js';

const tenths = (points: number) => Math.round(points * 10) / 10;

/** Scores as people read them. */
@Injectable()
export class FitPresenter {
  constructor(private readonly skills: Skills) {}

  async present(fits: readonly Fit[]): Promise<FitResponse[]> {
    const labels = await this.skills.labels([...new Set(fits.flatMap(({ parts }) => parts.map(({ skill }) => skill)))]);
    return fits.map(({ score, parts, requiredMet, required }) => ({
      score,
      requiredMet,
      required,
      parts: parts.map((part) => ({
        skill: part.skill,
        label: labels.get(part.skill) ?? { ar: part.skill, en: part.skill },
        need: part.required ? 'required' : 'preferred',
        have: part.have,
        wanted: part.wanted,
        points: tenths(part.points),
        ofPoints: tenths(part.of),
      })),
    }));
  }
}
