import type { facilityFacts as source } from '../en/facility-facts'

export const facilityFacts = {
  'settings.facts': 'Dados do centro',
  'facts.explain':
    'O que é verdade do lugar se registra aqui uma única vez. Vale para todas as pessoas enquanto estão aqui, desde o ingresso; o que é verdade do território vale em qualquer momento. Se para uma pessoa não for assim, responda no prontuário dela.',
  'facts.asked': 'Perguntados pelas regras que contam aqui',
  'facts.notAsked': 'Perguntados por nenhuma regra que conte aqui',
  'facts.ask.separate-from-criminal-custody': 'Este lugar é separado da custódia penal?',
  'facts.ask.over-capacity': 'Há aqui mais pessoas privadas de liberdade do que o lugar comporta?',
  'facts.ask.held-in-prison': 'Este lugar é uma prisão ou parte de uma?',
  'facts.ask.state-of-exception': 'Há um estado de exceção em vigor neste território?',
  'facts.ask.influx': 'Foi declarado um afluxo neste território?',
  'facts.ask.in-removal-centre': 'Este lugar é um centro de remoção?',
  'facts.ask.in-short-term-facility': 'Este lugar é um centro de curta permanência?',
  'facts.notAnswered': 'Sem resposta',
  'facts.answer': 'Responder',
  'facts.answerNamed': 'Responder: {what}',
  'facts.answerAnew': 'Responder de novo',
  'facts.answerAnewNamed': 'Responder de novo: {what}',
  'facts.endTitle': 'Até quando foi assim?',
  'facts.endNamed': 'Encerrar: {what}',
  'facts.earlier': '{count, plural, one {# outra resposta} other {# outras respostas}}',
  'facts.earlierNamed': 'Outras respostas: {what}',
  'facts.yesMeans': 'É assim para todas as pessoas que estão aqui.',
  'facts.noMeans': 'Não é assim para ninguém daqui.',
  'facts.fromAnew': 'A resposta que vale agora termina neste momento.',
  'facts.capacityHint':
    'Como indício: {held, plural, one {# pessoa está privada de liberdade} other {# pessoas estão privadas de liberdade}} agora, e as unidades em uso têm lugar para {capacity, number}.',
  'facts.capacityUnknown':
    'Como indício: {held, plural, one {# pessoa está privada de liberdade} other {# pessoas estão privadas de liberdade}} agora. Nem todas as unidades em uso têm a capacidade registrada.',
  'facts.stopsBoth':
    '{clocks, plural, one {# prazo espera por isso} other {# prazos esperam por isso}}, de {people, plural, one {# pessoa} other {# pessoas}}; responde-se uma única vez pelo centro',
  'facts.forFacility': 'Responder pelo centro',
  'facts.forFacilityNamed': 'Responder pelo centro: {what}',
  'facts.thisPerson': 'Só para esta pessoa',
  'facts.thisPersonNamed': 'Só para esta pessoa: {what}',
  'facts.inFile':
    'É um dado do centro, perguntado uma única vez para todas as pessoas. O que você responder aqui vale só para esta pessoa e prevalece.',
} satisfies Record<keyof typeof source, string>
