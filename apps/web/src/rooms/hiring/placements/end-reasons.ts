export const END_REASON = {
  resigned: 'end.resigned',
  better_offer: 'end.better_offer',
  contract_ended: 'end.contract_ended',
  laid_off: 'end.laid_off',
  dismissed: 'end.dismissed',
  company_closed: 'end.company_closed',
  further_study: 'end.further_study',
  moved_away: 'end.moved_away',
  health: 'end.health',
  detained: 'end.detained',
  deceased: 'end.deceased',
  other: 'end.other',
} as const;
