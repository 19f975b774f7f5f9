import type { evaluating as source } from '../en/evaluate'

export const evaluating = {
  'evaluate.usage': `habeas evaluate --law RECUEIL[,RECUEIL] --zone FUSEAU [--as-of INSTANT] FICHIER.json | FICHIER.jsonl | -
  [--known-at INSTANT] [--only RÈGLE[,RÈGLE]] [--steps | --all-steps | --no-steps] [--lines]
  [--pack FICHIER] [--calendar FICHIER] [--house-alarms HEURES,HEURES,HEURES]
  Évalue les faits d’une personne, ou de plusieurs en lignes JSON, et écrit les constats en JSON. La forme du
  fichier est décrite dans docs/person-file. --law all prend tous les recueils fournis avec le programme.
  Sans --as-of, le moment présent compte. INSTANT porte son décalage : 2026-09-17T10:10-06:00.
  Les alertes internes sont celles de « immédiatement », « sans délai » et « aussitôt devant un juge » ; 1,24,48 à défaut.
  Se termine par 0, ou par 2 si quelque chose a été refusé : la ligne, le chemin et le motif sont sur la sortie d’erreur.`,
  'evaluate.zoneNeeded': 'Indiquez le fuseau horaire du centre : --zone America/Mexico_City.',
  'evaluate.notAZone': '« {given} » n’est pas un fuseau horaire par son nom IANA, comme America/Mexico_City.',
  'evaluate.lawNeeded': 'Indiquez quel droit : --law mx,intl, ou --law all. Il y a : {known}.',
  'evaluate.unknownPack': 'Il n’y a pas de recueil « {given} ». Il y a : {known}.',
  'evaluate.unknownRule': 'Le droit demandé n’a pas de règle « {given} ». Proches : {nearest}.',
  'evaluate.notAnInstant':
    '{option} : « {given} » n’est pas une heure avec son décalage, comme 2026-09-17T10:10-06:00.',
  'evaluate.notAlarms':
    '--house-alarms prend trois nombres entiers d’heures, comme 1,24,48, et non « {given} ».',
  'evaluate.unconfirmed': 'Des calendriers que personne n’a confirmés ont servi au calcul : {calendars}.',
  'evaluate.notHeld': '{file} : au {at}, aucune rétention n’avait commencé ; aucune règle ne s’applique.',
  'fault.notJson': 'Ceci n’est pas du JSON : « {found} » n’était pas attendu ici.',
  'fault.jsonEnds': 'Ceci n’est pas du JSON : le texte s’arrête trop tôt.',
  'fault.missing': '« {field} » manque.',
  'fault.wrongKind':
    'Ceci doit être {expected, select, object {un objet} array {une liste} string {un texte} boolean {true ou false} other {un nombre}}, et non {given}.',
  'fault.unknownField': 'Il n’y a pas ici de champ « {given} ».',
  'fault.unknownName': '« {given} » n’est pas un nom que le format connaît.',
  'fault.nearest': 'Proches : {nearest}.',
  'fault.nameElsewhere': '« {given} » n’a pas sa place ici. Cela s’écrit : {place}.',
  'fault.notATime': '{given} n’est pas une heure avec son décalage, comme "2026-09-15T22:10-06:00".',
  'fault.timeWithoutOffset':
    '« {given} » ne porte pas de décalage avec UTC. Ce que les horloges de {zone} indiquaient s’écrit {written}.',
  'fault.timeSkipped':
    '« {given} » ne porte pas de décalage avec UTC, et les horloges de {zone} n’ont jamais indiqué cette heure.',
  'fault.dayForTime': '« {given} » est un jour. Écrivez-le comme "on", ou donnez l’heure avec son décalage.',
  'fault.notADay': '{given} n’est pas un jour, comme "2026-09-15".',
  'fault.timeForDay': '{given} est une heure. Écrivez-la comme "at" ; un jour s’écrit "2026-09-15".',
  'fault.notADayOrTime':
    '{given} n’est ni une heure avec son décalage, comme "2026-09-15T22:10-06:00", ni un jour, comme "2026-09-15".',
  'fault.atOrOn': 'Écrivez l’heure comme "at" ou le jour comme "on", pas les deux.',
  'fault.forWhen': 'Écrivez pour quand l’audience est fixée : "for": "2026-07-08T09:30-04:00", ou un jour.',
  'fault.forNotHere':
    '« {kind} » ne fixe rien ; seul hearing-fixed-for porte "for". Quand cela s’est passé est "at" ou "on".',
  'fault.outOfBounds': '{given} dépasse la borne de {bound}.',
  'fault.notAllowed': '{given} n’est pas parmi : {allowed}.',
  'fault.writtenTwice': '« {field} » figure ici deux fois ; une seule compterait.',
  'fault.endsBeforeItBegins': 'Ceci finit avant de commencer : de {from} à {until}.',
  'fault.endBeforeStart': 'Ceci met fin à la rétention avant son début.',
  'fault.staysOverlap':
    'Cette rétention chevauche {other}. Deux rétentions en même temps n’en font qu’une ; écrivez quand l’autre a pris fin.',
} satisfies Record<keyof typeof source, string>
