/** What is true of the facility: its questions, answers and forms. */
export const facilityFacts = {
  'settings.facts': 'Facts of the facility',
  'facts.explain':
    'What is true of the place is recorded here once. It counts for everyone while they are here, from their arrival on; what is true of the territory counts at any time. For one person of whom it is not so, answer in their file.',
  'facts.asked': 'Asked by the law that counts here',
  'facts.notAsked': 'Asked by no rule that counts here',
  'facts.ask.separate-from-criminal-custody': 'Is this place apart from criminal custody?',
  'facts.ask.over-capacity': 'Are more people held here than the place has room for?',
  'facts.ask.held-in-prison': 'Is this place a prison, or a part of one?',
  'facts.ask.state-of-exception': 'Is a state of exception in force in this territory?',
  'facts.ask.influx': 'Has an influx been declared for this territory?',
  'facts.ask.in-removal-centre': 'Is this place a removal centre?',
  'facts.ask.in-short-term-facility': 'Is this place a short-term holding facility?',
  'facts.notAnswered': 'Not answered',
  'facts.answer': 'Answer',
  'facts.answerNamed': 'Answer: {what}',
  'facts.answerAnew': 'Answer anew',
  'facts.answerAnewNamed': 'Answer anew: {what}',
  'facts.endTitle': 'Until when was it so?',
  'facts.endNamed': 'End: {what}',
  'facts.earlier': '{count, plural, one {# other answer} other {# other answers}}',
  'facts.earlierNamed': 'Other answers: {what}',
  'facts.yesMeans': 'It is so for everyone here.',
  'facts.noMeans': 'It is so for nobody here.',
  'facts.fromAnew': 'The answer that stands now ends at this moment.',
  'facts.capacityHint':
    'As a hint: {held, plural, one {# person is} other {# people are}} held now, and the units in use have room for {capacity, number}.',
  'facts.capacityUnknown':
    'As a hint: {held, plural, one {# person is} other {# people are}} held now. Not every unit in use has its capacity recorded.',
  'facts.stopsBoth':
    '{clocks, plural, one {# clock waits for it} other {# clocks wait for it}}, of {people, plural, one {# person} other {# people}}; answered once for the facility',
  'facts.forFacility': 'Answer for the facility',
  'facts.forFacilityNamed': 'Answer for the facility: {what}',
  'facts.thisPerson': 'For this person alone',
  'facts.thisPersonNamed': 'For this person alone: {what}',
  'facts.inFile':
    'This is a fact of the facility, asked once for everyone. What you answer here counts for this person alone and outweighs it.',
} as const
