import type { common as source } from '../en/common'

export const common = {
  'command.usage': 'Utilisation :',
  'command.language': `habeas [--language en|es|pt|fr] COMMANDE …
  Sans cette option, la langue vient de LC_ALL, LC_MESSAGES ou LANG.`,
  'command.notALanguage': 'Le programme parle en, es, pt et fr, pas « {given} ».',
  'command.noSuchFile': 'Le fichier {file} n’existe pas.',
  'command.cannotRead': 'Le fichier {file} ne peut pas être lu.',
  'command.cannotWrite': 'Le fichier {file} ne peut pas être écrit à cet endroit. Rien n’a été fait.',
  'command.refused': 'Refusé : {why}.',
  'command.login': 'Utilisateur : ',
  'command.password': 'Mot de passe : ',
  'command.recoveryKey': 'Clé de récupération : ',
} satisfies Record<keyof typeof source, string>
