import type { importing as source } from '../en/import'

export const importing = {
  'import.usage': `habeas import ARQUIVO --register ARQUIVO.habeas [--login NOME] [--password-file ARQUIVO] [--dry-run]
  [--profile ARQUIVO.json] [--save-profile ARQUIVO.json] [--refused ARQUIVO.csv] [--zone FUSO]
  [--order day-first|month-first|year-first] [--serial 1900|1904] [--pivot 0..99] [--age-on AAAA-MM-DD]
  [--end-kind TIPO] [--order-kind TIPO] [--missing-start refuse|take] [--nameless refuse|take] [--already-here leave|take]
  Incorpora uma lista de pessoas a um registro, como uma única ação. Nada é adivinhado: o que o arquivo deixa em
  aberto é perguntado e respondido por uma opção ou por um perfil. A senha é perguntada, ou é a primeira linha
  de --password-file ou HABEAS_PASSWORD_FILE.`,
  'import.wrongOption': '--{option} não aceita “{given}”.',
  'import.tooLarge': 'O arquivo tem mais de {mebibytes} MiB.',
  'import.open': 'Nada foi incorporado: antes é preciso responder a isto.',
  'import.answerWith': 'responda com {option}',
  'import.ask.order':
    'Qual número é o mês? A linha {line} diz {text} ({columns}; {both, plural, one {# data admite} other {# datas admitem}} mais de uma leitura):',
  'import.ask.orderReading':
    '{order} = {on}, {only, plural, =0 {nenhuma data admite só esta leitura} one {# data admite só esta leitura} other {# datas admitem só esta leitura}}',
  'import.ask.serial':
    '{column}: a linha {line} diz {text}: {from1900} contado desde 1900, {from1904} contado desde 1904.',
  'import.ask.century': '{column}: a linha {line} diz {text}: até que ano de dois algarismos é 20xx?',
  'import.ask.ageOn': '{column}: em que dia estas idades eram verdadeiras?',
  'import.ask.endKind': '{column}: que tipo de fim é este?',
  'import.ask.orderKind': '{column}: a que direito pertencem estas ordens?',
  'import.progress': '{done} de {of} linhas',
  'import.wouldTake': 'Seriam incorporadas: {accepted} de {rows} linhas',
  'import.taken': 'Incorporadas: {accepted} de {rows} linhas',
  'import.here': 'Já estavam no registro, ficam como estão: {count}',
  'import.equal': 'Iguais a outra linha do arquivo, incorporadas: {count}',
  'import.startUnknown': 'Início desconhecido: {count}',
  'import.missing': 'Dados que faltam: {facts}',
  'import.factCount': '{fact} {count}',
  'import.fact.name': 'nome',
  'import.fact.birth': 'data de nascimento',
  'import.fact.sex': 'sexo',
  'import.fact.nationality': 'nacionalidade',
  'import.fact.stop': 'detenção física',
  'import.fact.handover': 'entrega à autoridade',
  'import.fact.arrival': 'ingresso',
  'import.fact.end.kind': 'tipo de fim',
  'import.fact.asylum': 'solicitação de refúgio',
  'import.ambiguous': 'Horas que os relógios marcaram duas vezes; ficou a primeira: linhas {lines}',
  'import.refused': 'Recusadas: {count}',
  'import.refusedCell': 'linha {line}, {column}: {value} - {why}',
  'import.refusedRow': 'linha {line}: {why}',
  'import.more': 'e mais {count}',
  'import.sameAs': 'a linha {line} é igual à linha {sameAs}',
  'import.hereLine': 'a linha {line} já está no registro: {name}',
  'import.refusedFile': 'Linhas recusadas, para corrigir e importar de novo: {file}',
} satisfies Record<keyof typeof source, string>
