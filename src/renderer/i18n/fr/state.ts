import type { state as source } from '../en/state'

export const state = {
  'state.prohibited': 'Interdit',
  'state.over': 'Dépassé',
  'state.overdue': 'En retard',
  'state.due-soon': 'Échéance proche',
  'state.running': 'En cours',
  'state.met': 'Respecté',
  'state.met-late': 'Respecté en retard',
  'state.disputed': 'Contesté',
  'state.cannot-be-computed': 'Calcul impossible',
  'state.not-applicable': 'Sans objet',
  'state.gap': 'Lacune {length}',
  'state.notConfirmedBrief': 'à voir',
  'state.not-confirmed': 'non confirmé',
  'state.confirmed': 'texte lu',
  'state.house': 'interne',
  'state.houseMeaning': 'Repère interne, sans valeur juridique',
  'state.restricted': 'Accès restreint',
  'state.restrictedMeaning':
    'Une information est enregistrée ici, mais votre fonction ne permet pas de la voir',
  'state.unknown': 'Inconnu',
  'state.needs': 'manque : {what}',
  'state.in': 'dans {length}',
  'state.overBy': '{length} de trop',
  'state.daysOverdue': '{days, plural, one {# jour de retard} other {# jours de retard}}',
} satisfies Record<keyof typeof source, string>
