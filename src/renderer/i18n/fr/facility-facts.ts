import type { facilityFacts as source } from '../en/facility-facts'

export const facilityFacts = {
  'settings.facts': 'Faits du centre',
  'facts.explain':
    'Ce qui est vrai du lieu s’enregistre ici une seule fois. Cela vaut pour chaque personne tant qu’elle est ici, dès son arrivée ; ce qui est vrai du territoire vaut à tout moment. Si ce n’est pas le cas pour une personne, répondez dans son dossier.',
  'facts.asked': 'Demandés par les règles qui comptent ici',
  'facts.notAsked': 'Demandés par aucune règle qui compte ici',
  'facts.ask.separate-from-criminal-custody': 'Ce lieu est-il séparé de la détention pénale ?',
  'facts.ask.over-capacity': 'Y a-t-il ici plus de personnes retenues que le lieu n’a de places ?',
  'facts.ask.held-in-prison': 'Ce lieu est-il une prison, ou une partie d’une prison ?',
  'facts.ask.state-of-exception': 'Un état d’exception est-il en vigueur sur ce territoire ?',
  'facts.ask.influx': 'Un afflux a-t-il été déclaré pour ce territoire ?',
  'facts.ask.in-removal-centre': 'Ce lieu est-il un centre d’éloignement ?',
  'facts.ask.in-short-term-facility': 'Ce lieu est-il un local de courte durée ?',
  'facts.notAnswered': 'Sans réponse',
  'facts.answer': 'Répondre',
  'facts.answerNamed': 'Répondre : {what}',
  'facts.answerAnew': 'Répondre à nouveau',
  'facts.answerAnewNamed': 'Répondre à nouveau : {what}',
  'facts.endTitle': 'Jusqu’à quand était-ce le cas ?',
  'facts.endNamed': 'Mettre fin : {what}',
  'facts.earlier': '{count, plural, one {# autre réponse} other {# autres réponses}}',
  'facts.earlierNamed': 'Autres réponses : {what}',
  'facts.yesMeans': 'C’est le cas de toutes les personnes qui sont ici.',
  'facts.noMeans': 'Ce n’est le cas de personne ici.',
  'facts.fromAnew': 'La réponse qui vaut maintenant prend fin à ce moment.',
  'facts.capacityHint':
    'À titre d’indice : {held, plural, one {# personne est retenue} other {# personnes sont retenues}} maintenant, et les unités en service ont {capacity, number} places.',
  'facts.capacityUnknown':
    'À titre d’indice : {held, plural, one {# personne est retenue} other {# personnes sont retenues}} maintenant. Certaines unités en service n’ont pas de capacité enregistrée.',
  'facts.stopsBoth':
    '{clocks, plural, one {# délai en dépend} other {# délais en dépendent}}, pour {people, plural, one {# personne} other {# personnes}} ; se répond une seule fois pour le centre',
  'facts.forFacility': 'Répondre pour le centre',
  'facts.forFacilityNamed': 'Répondre pour le centre : {what}',
  'facts.thisPerson': 'Pour cette personne seule',
  'facts.thisPersonNamed': 'Pour cette personne seule : {what}',
  'facts.inFile':
    'C’est un fait du centre, demandé une seule fois pour tout le monde. Ce que vous répondez ici vaut pour cette personne seule et l’emporte.',
} satisfies Record<keyof typeof source, string>
