import { Injectable } from '@nestjs/common';
import { stepsOf, type Step } from '../steps/steps.rules.js';
import { byPerson, Recorder } from './recorder.js';
import { RecordingRepository } from './recording.repository.js';

const SHEET = 1000;

/** Compares the steps that were written as things became known with those that the whole history gives. */
@Injectable()
export class Rebuild {
  constructor(
    private readonly recorder: Recorder,
    private readonly recording: RecordingRepository,
  ) {}

  /** The persons whose kept steps are not what their milestones and traits say. None, unless something is broken. */
  async differing(): Promise<string[]> {
    const found: string[] = [];
    let persons = await this.recording.personsAfter(null, SHEET);
    while (persons.length) {
      found.push(...(await this.differingOf(persons)));
      persons = await this.recording.personsAfter(persons.at(-1)!, SHEET);
    }
    return found;
  }

  async differingOf(personIds: readonly string[]): Promise<string[]> {
    const histories = await this.recorder.histories(personIds);
    const kept = byPerson(await this.recording.stepsOf(personIds));
    return personIds.filter((id) => canonical(stepsOf(histories.get(id)!)) !== canonical(kept.get(id) ?? []));
  }
}

/** Equal for the same steps in any order; steps of one day, instant and cell are taken together. */
function canonical(steps: readonly Step[]): string {
  const net = new Map<string, number>();
  for (const { indicator, day, recordedAt, cell, delta } of steps) {
    const key = JSON.stringify([indicator, day, recordedAt, Object.entries(cell).sort()]);
    net.set(key, (net.get(key) ?? 0) + delta);
  }
  return JSON.stringify([...net].sort());
}
