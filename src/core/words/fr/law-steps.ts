import type { lawSteps as source } from '../en/law-steps'

export const lawSteps = {
  'law.step.notHeldYet': 'Pas encore de rétention : aucune règle ne s’applique',
  'law.step.notInForce': 'Aucune version de la règle n’était en vigueur',
  'law.step.versionByStart':
    'La version en vigueur au début du délai compte : {bounds, select, both {du {from} au {until}} from {depuis le {from}} until {jusqu’au {until}} other {toujours}}',
  'law.step.versionsPossible':
    'Le début n’est pas assez connu pour choisir une version de la règle. Chacune de celles qui peuvent compter a été lue',
  'law.step.versionByEvaluation':
    'La version en vigueur à l’instant évalué compte : {bounds, select, both {du {from} au {until}} from {depuis le {from}} until {jusqu’au {until}} other {toujours}}',
  'law.step.setAside': 'Un tribunal a écarté le texte : il est affiché et ne donne pas d’alerte',
  'law.step.challenge.state-of-exception':
    'Un état d’exception peut suspendre ce texte. Suspendu à présent : {is, select, yes {oui, selon le registre} no {non, selon le registre} other {non enregistré}}. Ses dates sont affichées malgré tout',
  'law.step.challenge.litigation':
    'La validité de ce texte est devant les tribunaux. Ses dates sont affichées tant qu’ils n’ont pas tranché',
  'law.step.challenge.conflicting-law':
    'Un autre texte dit le contraire. En attendant, celui qui protège le plus est affiché',
  'law.step.fact.yes': 'Condition : {fact} – oui',
  'law.step.fact.no': 'Condition : {fact} – non',
  'law.step.fact.unknown': 'Condition : {fact} – non enregistré',
  'law.step.fact.facility.yes': 'Condition : {fact} – oui, enregistré pour tout le centre',
  'law.step.fact.facility.no': 'Condition : {fact} – non, enregistré pour tout le centre',
  'law.step.assumed':
    'L’inconnu compte comme le cas le plus strict : la règle est considérée comme applicable',
  'law.step.start': 'Le délai commence : {moment}',
  'law.step.startDay': 'Le délai commence : {moment}. Seul le jour est connu : entre {at} et {notAfter}',
  'law.step.startBound': 'Le délai commence : {moment}. On ne sait pas quand ; au plus tard {notAfter}',
  'law.step.startMissing': 'Le début n’est pas enregistré : {moments}',
  'law.step.startNotYet': 'Le délai n’a pas commencé',
  'law.step.startNeverDone': 'Non fait : {moment}. Le délai commence à la fin du temps prévu pour le faire',
  'law.step.lastAct':
    'Compté depuis le dernier acte : {moment}, {acts, plural, one {# acte à ce jour} other {# actes à ce jour}}',
  'law.step.count.elapsed': 'Compté en temps écoulé. Week-ends et jours fériés comptent',
  'law.step.count.calendar-days':
    'Compté en {unit, select, weeks {semaines} other {jours}} de calendrier, jusqu’à 24 h 00 du dernier jour. Le jour du début {firstDay, select, included {est le premier} other {ne compte pas}}',
  'law.step.count.clear-days-before':
    'Compté à rebours en jours francs : ni le dernier jour pour agir ni le jour même ne comptent',
  'law.step.count.months':
    'Compté en mois, jusqu’à 24 h 00 du dernier jour. Le jour du début {firstDay, select, included {est le premier} other {ne compte pas}}',
  'law.step.count.days-to-the-clock-time': 'Compté en jours, jusqu’à la même heure de l’horloge',
  'law.step.count.working-days':
    'Compté en jours ouvrables du calendrier « {calendar} », jusqu’à 24 h 00 du dernier. Le jour du début {firstDay, select, included {est le premier} other {ne compte pas}}',
  'law.step.count.hours-on-counted-days': 'Compté en heures qui ne courent pas les jours suivants : {skips}',
  'law.step.count.at-that-moment': 'Aucun délai n’est accordé : cela vaut dès le premier instant',
  'law.step.count.house-alarm':
    'Le texte ne donne pas de chiffre ({class}). L’alerte est un réglage de ce centre, sans valeur juridique',
  'law.step.count.no-number': 'Le texte ne donne aucun nombre d’heures ni de jours',
  'law.step.reading.earliest': 'Lecture la plus précoce du texte',
  'law.step.reading.latest': 'Lecture la plus tardive du texte',
  'law.step.firstDayCounted': 'Premier jour compté : {on} ; dernier jour : {last}',
  'law.step.restDays':
    '{days, plural, one {# jour de week-end est sauté} other {# jours de week-end sont sautés}}',
  'law.step.holiday': 'Jour férié sauté : {name}',
  'law.step.holidayUncertain': 'Sauté dans cette lecture, bien que douteux : {name}',
  'law.step.hoursOfDay': 'Heures qui courent le {on}',
  'law.step.holidayCounted': 'Douteux, et compté dans cette lecture comme jour ouvrable : {name}',
  'law.step.monthTooShort': 'Le mois n’a pas de jour {number} : {took} en tient lieu',
  'law.step.calendarUnconfirmed': 'Personne ici n’a confirmé le calendrier « {calendar} »',
  'law.step.calendarMissing': 'Le calendrier « {calendar} » manque',
  'law.step.paused': 'Le temps de fuite ne compte pas : de {from} à {until}',
  'law.step.pausedSince': 'En fuite depuis {from} : le délai est arrêté',
  'law.step.pausedTotal': 'Le délai était arrêté avant que la date ne soit atteinte',
  'law.step.extension.yes': 'Prolongé par décision : {extension}, ordonnée {at}',
  'law.step.extension.too-late':
    'Ne prolonge rien : {extension}, ordonnée {at}, l’a été après l’expiration du délai',
  'law.step.extension.ground-missing':
    'Ne prolonge rien : {extension}, ordonnée {at}, ne repose sur aucun motif prévu par le texte',
  'law.step.extension.used-up':
    'Ne prolonge rien : {extension}, ordonnée {at}, dépasse le nombre de fois que le texte permet',
  'law.step.extension.end-missing': 'Ne prolonge rien : {extension}, ordonnée {at}, n’indique pas de fin',
  'law.step.absoluteMaximum': 'Avec toutes les prolongations, jamais plus que cela',
  'law.step.due': 'Échéance',
  'law.step.dueBetween': 'Deux lectures : échéance {earliest} ou {latest}',
  'law.step.noNumber': 'Sans échéance : le texte ne donne pas de chiffre',
  'law.step.notBefore': 'Cela ne peut pas non plus être fait avant cette date',
  'law.step.met': 'Respecté par : {moment}',
  'law.step.metDay': 'Respecté par : {moment}, entre {from} et {until}',
  'law.step.onset': 'Les conditions de la règle ne sont remplies que depuis {at}',
  'law.step.excused': 'Les motifs exigés par le texte sont enregistrés : {facts}',
  'law.step.excusedLater': 'Seulement depuis {at} : {late} se sont écoulés sans eux',
  'law.step.reasonMissing': 'Seul ceci le justifierait, et ce n’est pas enregistré : {facts}',
  'law.step.state.not-applicable': 'Donc : sans objet, {because}',
  'law.step.state.printed-term': 'Donc : dans le texte seul, sans alerte',
  'law.step.state.satisfied': 'Donc : respecté à temps',
  'law.step.state.satisfied-late': 'Donc : respecté avec {late} de retard',
  'law.step.state.running': 'Donc : en cours, pas encore atteint',
  'law.step.state.due-soon': 'Donc : échéance proche',
  'law.step.state.overdue': 'Donc : dépassé depuis {since}',
  'law.step.state.disputed':
    'Donc : contesté. Dépassé depuis {since} selon la lecture la plus précoce, pas selon la plus tardive',
  'law.step.state.breached': 'Donc : interdit, depuis {since}',
  'law.step.state.cannot-be-computed': 'Donc : calcul impossible. Il manque : {missing}',
  'law.step.state.ban-kept': 'Donc : aucun manquement',
  'law.step.state.ban-ended': 'Donc : interdit pendant {late} ; cela a pris fin',
} satisfies Record<keyof typeof source, string>
