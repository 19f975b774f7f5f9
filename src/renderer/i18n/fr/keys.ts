import type { keys as source } from '../en/keys'

export const keys = {
  'keys.title': 'Raccourcis clavier',
  'keys.everywhere': 'Partout',
  'keys.inLists': 'Dans les listes',
  'keys.palette': 'Aller à une personne ou à une action',
  'keys.search': 'Chercher dans le registre',
  'keys.help': 'Afficher ces raccourcis',
  'keys.new': 'Nouveau',
  'keys.edit': 'Modifier',
  'keys.today': 'Aujourd’hui',
  'keys.register': 'Registre',
  'keys.lock': 'Verrouiller maintenant',
  'keys.move': 'Ligne suivante et précédente',
  'keys.open': 'Ouvrir la ligne',
  'keys.select': 'Sélectionner la ligne',
  'keys.ends': 'Première et dernière ligne',
  'keys.back': 'Retour',
} satisfies Record<keyof typeof source, string>
