import type { lawWords as source } from '../en/law'

export const lawWords = {
  'law.usage': `habeas law list [RECUEIL] [--json]
habeas law show RÈGLE [--json]
habeas law check FICHIER
habeas law examples [RECUEIL | RÈGLE | FICHIER]
  Énumère les recueils et leurs règles ; montre une règle avec sa source, ses délais et ses exemples ; vérifie un fichier
  de recueil et nomme chaque faute avec ligne, chemin et motif (se termine par 2) ; exécute les exemples résolus et écrit
  le calcul de ceux qui donnent autre chose (se termine par 1).`,
  'law.unknown': 'Il n’y a ni recueil, ni règle, ni fichier « {given} ». Proches : {nearest}.',
  'law.list.pack':
    '{id}  {title} : {rules, plural, one {# règle} other {# règles}}, {examples, plural, one {# exemple} other {# exemples}}',
  'law.list.sure':
    '  {read} lues dans la loi, {reported} rapportées, {unconfirmed} non confirmées, {house} sans valeur juridique ; à revoir avant le {today} et non revues : {past}',
  'law.list.total':
    '{packs, plural, one {# recueil} other {# recueils}}, {rules, plural, one {# règle} other {# règles}}, {examples, plural, one {# exemple} other {# exemples}}',
  'law.show.pack': 'Recueil : {pack}',
  'law.show.kind': 'Nature : {kind}. Valeur : {force}. Certitude : {sure}.',
  'law.show.version': 'Version {number} sur {of} : {bounds}',
  'law.show.always': 'en vigueur depuis toujours',
  'law.show.since': 'en vigueur depuis le {from}',
  'law.show.until': 'en vigueur jusqu’au {until}',
  'law.show.between': 'en vigueur du {from} au {until}',
  'law.show.setAside': 'Un tribunal l’a écartée : elle est montrée et n’est jamais une alerte.',
  'law.show.notYet': 'Elle n’est pas encore applicable.',
  'law.show.chosenBy':
    'Quelle version compte : celle {by, select, start {du jour où le délai commence} other {du jour de l’évaluation}}',
  'law.show.everyone': 'S’applique à : toute personne retenue',
  'law.show.appliesTo':
    'S’applique où : {condition} ; tant que ce n’est pas connu, {unknown, select, applies {elle compte comme applicable} ask {le constat nomme ce qui manque} other {elle ne s’applique pas}}',
  'law.show.line': 'Délai {line} ({role})',
  'law.show.lineNamed': 'Délai {line} ({role}) : {label}',
  'law.show.starts': 'commence par : {facts}',
  'law.show.notBefore': 'mais pas avant : {facts}',
  'law.show.orLater': 'ou plus tard, avec : {facts}',
  'law.show.elseDueOf': 'ou, tant que cela manque, quand s’achève le délai de {rule}',
  'law.show.counted': 'se compte : {count}',
  'law.show.or': 'ou, dans l’autre lecture : {count}',
  'law.show.then': 'après chacun : {count}',
  'law.show.pausedBy': 's’arrête tant que : {condition}',
  'law.show.extendedBy': 'peut être prolongé par « {extension} » : {label}',
  'law.show.maximum': 'jamais plus que : {count}',
  'law.show.metBy': 'respecté par : {facts}',
  'law.show.forbids': 'Interdit : {act}',
  'law.show.forbidsUnless': 'Interdit : {act}, sauf : {unless}',
  'law.show.holding': 'la rétention de la personne',
  'law.show.consequence': 'Alors : {sentence}',
  'law.show.decider': 'Qui décide : {who}',
  'law.show.source': 'Source : {cite}',
  'law.show.challenge':
    'Peut ne pas s’appliquer : {challenge}{fact, select, null {} other {; ce qu’il en est s’enregistre comme {fact}}}',
  'law.show.doubt': 'Doute : {doubt}',
  'law.show.checked': 'Texte vérifié le {on} ; à vérifier de nouveau avant le {by}.',
  'law.show.pastReview': 'Ce jour est passé.',
  'law.show.written': 'Dans le fichier d’une personne, cela s’écrit :',
  'law.show.examples': '{count, plural, one {# exemple résolu} other {# exemples résolus}} :',
  'law.and': 'et',
  'law.or': 'ou',
  'law.not': 'pas ({condition})',
  'law.within': 'au plus {hours, plural, one {# heure} other {# heures}} depuis : {fact}',
  'law.checked':
    '{file} : {rules, plural, one {# règle} other {# règles}} et {examples, plural, one {# exemple} other {# exemples}} lus, aucune faute.',
  'law.faults': '{file} : refusé, {count, plural, one {# faute} other {# fautes}}.',
  'law.faultsOf':
    '{file} : refusé, {count, plural, one {# faute} other {# fautes}} dans {rules, plural, one {# règle} other {# règles}} et {examples, plural, one {# exemple} other {# exemples}}.',
  'law.examples.right':
    '{examples, plural, one {# exemple} other {# exemples}} de {rules, plural, one {# règle} other {# règles}} : chacun donne ce qui est écrit.',
  'law.examples.wrong': '{wrong} exemples sur {examples} donnent autre chose.',
  'law.examples.failed': '{rule} : {name}',
  'law.examples.difference': '  {what} : écrit {expected}, trouvé {found}',
  'law.examples.workings': '  Calcul : {workings}',
} satisfies Record<keyof typeof source, string>
