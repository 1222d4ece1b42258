import { useState } from 'react';
import { Refusal } from './client';

/** 128 random bits; `crypto.randomUUID` is missing where the page is not served securely (a phone on the office network). */
export const newKey = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** One thing that a person wants done once. The key is kept while nobody knows whether the request arrived; an answer, good or bad, ends it. */
export class Intent {
  private open: { said: string; key: string } | null = null;

  async send<T>(body: unknown, call: (headers: { 'Idempotency-Key': string }) => Promise<T>): Promise<T> {
    const said = JSON.stringify(body);
    if (this.open?.said !== said) this.open = { said, key: newKey() };
    try {
      const answered = await call({ 'Idempotency-Key': this.open.key });
      this.open = null;
      return answered;
    } catch (error) {
      if (error instanceof Refusal) this.open = null;
      throw error;
    }
  }
}

export const useIntent = () => useState(() => new Intent())[0];
