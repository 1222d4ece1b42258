import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { type Target } from './target.js';

const COLUMNS = `indicator, baseline, since, value, due, json_build_object('ar', source_ar, 'en', source_en) AS source, version`;

@Injectable()
export class TargetsRepository {
  constructor(private readonly transactions: Transactions) {}

  async of(indicator: string): Promise<Target | null> {
    const [row] = await this.transactions.query<Target>(`SELECT ${COLUMNS} FROM progress.target WHERE indicator = $1`, [
      indicator,
    ]);
    return row ?? null;
  }

  all(): Promise<Target[]> {
    return this.transactions.query<Target>(`SELECT ${COLUMNS} FROM progress.target ORDER BY indicator`);
  }

  /** A target for an indicator that has none. False when it has one already. */
  async insert({ indicator, baseline, since, value, due, source }: Omit<Target, 'version'>): Promise<boolean> {
    const rows = await this.transactions.query(
      `INSERT INTO progress.target (indicator, baseline, value, due, source_ar, source_en, since) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [indicator, baseline, value, due, source.ar, source.en, since],
    );
    return rows.length > 0;
  }

  /** False when somebody changed it since that version. */
  async update({ indicator, baseline, since, value, due, source, version }: Target): Promise<boolean> {
    const { count } = await this.transactions.change(
      `UPDATE progress.target SET baseline = $2, value = $3, due = $4, source_ar = $5, source_en = $6, since = $8, version = version + 1
       WHERE indicator = $1 AND version = $7`,
      [indicator, baseline, value, due, source.ar, source.en, version, since],
    );
    return count > 0;
  }
}
