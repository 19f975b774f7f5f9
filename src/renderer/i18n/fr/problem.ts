import type { problem as source } from '../en/problem'

export const problem = {
  'problem.invalid-input': 'Une donnée envoyée n’est pas correcte.',
  'problem.invalidField': 'Ceci n’est pas correct.',
  'problem.not-found': 'Cela n’existe plus, ou n’a jamais existé.',
  'problem.conflict': 'Ce n’est pas possible dans l’état actuel.',
  'problem.role': 'Votre rôle ne permet pas cette action.',
  'problem.locked': 'Le registre est verrouillé.',
  'problem.read-only': 'Le registre est ouvert en lecture seule.',
  'problem.not-assigned': 'Cette personne ne vous est pas attribuée.',
  'problem.internal': 'Le programme a échoué ici. Rien n’a été modifié. Incident {incident}.',
  'problem.no-answer': 'Le programme derrière cette page n’a pas répondu.',
  'problem.date.notAnInstant': 'Ceci n’est pas un instant valable.',
  'problem.date.notADay': 'Ce jour n’existe pas.',
} satisfies Record<keyof typeof source, string>
