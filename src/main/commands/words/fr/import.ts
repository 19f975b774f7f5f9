import type { importing as source } from '../en/import'

export const importing = {
  'import.usage': `habeas import FICHIER --register FICHIER.habeas [--login NOM] [--password-file FICHIER] [--dry-run]
  [--profile FICHIER.json] [--save-profile FICHIER.json] [--refused FICHIER.csv] [--zone FUSEAU]
  [--order day-first|month-first|year-first] [--serial 1900|1904] [--pivot 0..99] [--age-on AAAA-MM-JJ]
  [--end-kind TYPE] [--order-kind TYPE] [--missing-start refuse|take] [--nameless refuse|take] [--already-here leave|take]
  Reprend une liste de personnes dans un registre, en une seule action. Rien n’est deviné : ce que le fichier
  laisse ouvert est demandé, et une option ou un profil y répond. Le mot de passe est demandé, ou pris à la
  première ligne de --password-file ou de HABEAS_PASSWORD_FILE.`,
  'import.wrongOption': '--{option} n’admet pas « {given} ».',
  'import.tooLarge': 'Le fichier dépasse {mebibytes} Mio.',
  'import.open': 'Rien n’a été repris : il faut d’abord répondre à ceci.',
  'import.answerWith': 'répondez par {option}',
  'import.ask.order':
    'Quel nombre est le mois ? La ligne {line} porte {text} ({columns} ; {both, plural, one {# date admet} other {# dates admettent}} plus d’une lecture) :',
  'import.ask.orderReading':
    '{order} = {on}, {only, plural, =0 {aucune date n’admet que celle-ci} one {# date n’admet que celle-ci} other {# dates n’admettent que celle-ci}}',
  'import.ask.serial':
    '{column} : la ligne {line} porte {text} : {from1900} compté depuis 1900, {from1904} compté depuis 1904.',
  'import.ask.century':
    '{column} : la ligne {line} porte {text} : jusqu’à quelle année à deux chiffres est-ce 20xx ?',
  'import.ask.ageOn': '{column} : à quel jour ces âges étaient-ils exacts ?',
  'import.ask.endKind': '{column} : de quel type de fin s’agit-il ?',
  'import.ask.orderKind': '{column} : de quel droit relèvent ces décisions ?',
  'import.progress': '{done} lignes sur {of}',
  'import.wouldTake': 'Seraient reprises : {accepted} lignes sur {rows}',
  'import.taken': 'Reprises : {accepted} lignes sur {rows}',
  'import.here': 'Déjà dans le registre, laissées telles quelles : {count}',
  'import.equal': 'Identiques à une autre ligne du fichier, reprises : {count}',
  'import.startUnknown': 'Début inconnu : {count}',
  'import.missing': 'Faits manquants : {facts}',
  'import.factCount': '{fact} {count}',
  'import.fact.name': 'nom',
  'import.fact.birth': 'date de naissance',
  'import.fact.sex': 'sexe',
  'import.fact.nationality': 'nationalité',
  'import.fact.stop': 'interpellation',
  'import.fact.handover': 'remise à l’autorité',
  'import.fact.arrival': 'arrivée',
  'import.fact.end.kind': 'type de fin',
  'import.fact.asylum': 'demande d’asile',
  'import.ambiguous': 'Heures que les horloges ont affichées deux fois, la première retenue : lignes {lines}',
  'import.refused': 'Refusées : {count}',
  'import.refusedCell': 'ligne {line}, {column} : {value} - {why}',
  'import.refusedRow': 'ligne {line} : {why}',
  'import.more': 'et {count} de plus',
  'import.sameAs': 'la ligne {line} est identique à la ligne {sameAs}',
  'import.hereLine': 'la ligne {line} est déjà dans le registre : {name}',
  'import.refusedFile': 'Lignes refusées, à corriger et à importer de nouveau : {file}',
} satisfies Record<keyof typeof source, string>
