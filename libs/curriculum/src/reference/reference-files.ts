import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { type Bilingual } from '#platform';

const FOLDER = join(import.meta.dirname, '..', '..', 'data');

export interface Labelled {
  code: string;
  label_ar: string;
  label_en: string;
}

export interface SkillLine extends Labelled {
  group: string;
  broader: string;
  aliases_en: string;
  aliases_ar: string;
  misspellings: string;
  esco_uri: string;
}

/** A curriculum as its file says it. */
export interface CurriculumFile {
  code: string;
  version: number;
  track: string;
  title: Bilingual;
  summary: Bilingual;
  weeks: number;
  hours: number;
  courses: CourseFile[];
  graduation: {
    attendance_percent: number;
    electives_passed: number;
    capstone_minimum: number;
    weighted_mean_minimum: number;
  };
}

export interface CourseFile {
  code: string;
  title: Bilingual;
  hours: number;
  core: boolean;
  capstone?: boolean;
  after?: string[];
  teaches: Record<string, number>;
  assessments: { code: string; title: Bilingual; weight: number }[];
  pass: number;
}

const csv = <Line>(name: string): Line[] => parse(readFileSync(join(FOLDER, name)), { columns: true, bom: true });

export const readTracks = (): Labelled[] => csv('tracks.csv');
export const readSkillGroups = (): Labelled[] => csv('skill_groups.csv');
export const readSkills = (): SkillLine[] => csv('skills.csv');

export const readCurricula = (): CurriculumFile[] =>
  readdirSync(join(FOLDER, 'curricula'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parseYaml(readFileSync(join(FOLDER, 'curricula', name), 'utf8')) as CurriculumFile);
