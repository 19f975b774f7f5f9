import type { RefusalWords } from './refusal-words'

const plural = (count: number, word: string) => `${count} ${word}${count > 1 ? 's' : ''}`

/** The reasons in French. */
export const refusalWordsFr: RefusalWords = {
  notADate: () => 'Ce n’est pas une date',
  noSuchDay: ({ month, days }) => `Il y a ${days} jours en ${month}`,
  noSuchMonth: ({ month }) => `Le mois ${month} n’existe pas`,
  noSuchTime: () => 'Cette heure n’existe pas',
  skippedTime: ({ zone }) => `Les horloges de ${zone} ont sauté cette heure`,
  needsOrder: () => 'Le nombre qui désigne le mois n’a pas été confirmé',
  needsSerial: () => 'Il n’a pas été confirmé si les jours se comptent depuis 1900 ou depuis 1904',
  needsCentury: () => 'Le siècle de l’année à deux chiffres n’a pas été confirmé',
  needsDay: () => 'Le jour manque',
  tooEarly: ({ year }) => `L’année ${year} est antérieure à 1900`,
  future: () => 'Se situe dans l’avenir',
  missingStart: () => 'Le début de la rétention manque',
  handoverBeforeStop: ({ other }) => `La remise est antérieure à l’interpellation, ${other}`,
  arrivalBeforeStop: ({ other }) => `L’arrivée est antérieure à l’interpellation, ${other}`,
  arrivalBeforeHandover: ({ other }) => `L’arrivée est antérieure à la remise, ${other}`,
  endBeforeStart: ({ other }) => `La fin est antérieure au début, ${other}`,
  startBeforeBirth: ({ other }) => `La naissance serait postérieure au début de la rétention, ${other}`,
  tooOld: ({ age }) => `Aurait ${plural(age, 'an')}`,
  notAnAge: () => 'Ce n’est pas un âge en années révolues',
  ageNeedsDay: () => 'Le jour où l’âge a été déclaré n’a pas été indiqué',
  noNameNoNumber: () => 'Ni nom ni numéro',
  unknownWord: () => 'On ne sait pas de quel type de fin il s’agit',
  neitherYesNorNo: () => 'Ni oui ni non',
  needsEndKind: () => 'Le type de fin que contient cette colonne n’a pas été indiqué',
  needsOrderKind: () => 'Il n’a pas été indiqué de quel droit relèvent les décisions de cette colonne',
  tooLong: ({ length }) => `La cellule est trop longue : ${plural(length, 'caractère')}`,
  notText: () => 'Contient des caractères de contrôle qui ne sont pas du texte',
  formula: () => 'Une formule et non une valeur : collez-la comme valeur',
  spreadsheetError: () => 'Une valeur d’erreur du tableur',
  merged: () => 'Cellule fusionnée avec une autre : séparez-les et inscrivez la valeur',
  tooManyCells: () => 'La ligne a plus de cellules que l’en-tête',
  brokenQuotes: () => 'Un guillemet se trouve au mauvais endroit',
}
