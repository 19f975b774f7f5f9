import { foldWord } from './cell-text'
import type { ImportField } from './import-field'

// Words of column headings in English, Spanish, Portuguese and French. Order matters: the first pattern that
// fits a folded heading decides, so the more particular ones stand before the general.
const patterns: readonly (readonly [ImportField, RegExp])[] = [
  ['birth.claimed', /(claimed|declarad\w*|alegad\w*|déclaré\w*|declare\w*).*(birth|nac|nasc|naiss)/],
  [
    'birth',
    /\b(birth|dob|birthdate|yob|nacimiento|f nac|fecha nac|fecha de nac|nascimento|data nasc|naissance|ne le|date naiss)\b|^nac$|^nasc$/,
  ],
  ['age', /^(age|edad|idade|anos|stated age|age stated|edad declarada)$/],
  ['sex', /^(sex|sexo|sexe|gender|genero|genre)$|^(sex|gender) /],
  [
    'nationality',
    /nationalit|nacionalidad|citizenship|ciudadania|cidadania|country of origin|pais de origen|pais de origem|pays d origine|^nacion$|^pais$|^pays$/,
  ],
  ['language', /^(language|languages|idioma|idiomas|lengua|lingua|langue|langues|preferred language)$/],
  ['asylum', /asyl|asilo|asile|\brefug|\b(solicita|solicitante|pide) (asilo|refugio)/],
  [
    'end.kind',
    /(release|removal|departure|discharge|exit|egreso|salida|saida|sortie|alta) (type|kind|reason|code)|(motivo|tipo|causa|motif|type) (de |da |do )?(egreso|salida|saida|sortie|liberacion|baja)|^book out reason$|detention release reason/,
  ],
  [
    'end',
    /departed|departure date|release ?d?|released|discharge|book ?out|egreso|salida|fecha de alta|saida|soltura|sortie|liberacion|liberation|levee d ecrou|stay book out/,
  ],
  [
    'handover',
    /puesta a disp|a disposicion|handover|hand over|handed over|entrega|remise a|transferred to custody of/,
  ],
  [
    'stop',
    /apprehen|arrest|detencion|detenido|aprehen|aseguramiento|interpellation|interpelacion|detencao|stop date|physical stop|encounter|rescate|^det$/,
  ],
  [
    'arrival',
    /admit|admission|arrival|arrived|intake|book ?in|ingreso|llegada|entrada|chegada|arrivee|entree|ecrou|ingresso/,
  ],
  ['name.script', /(name|nombre|nome|nom).*(script|original|native|local|alfabeto)|original script/],
  [
    'name.family',
    /surname|last name|family name|apellido|apellidos|sobrenome|nom de famille|^nom$|lastname|lname/,
  ],
  [
    'name.given',
    /first name|given name|forename|nombre s$|^nombres$|nombre de pila|prenom|prenome|firstname|fname/,
  ],
  [
    'name',
    /^(name|full name|nombre|nombre completo|nome|nome completo|nom complet|nom et prenom|nom prenom|detainee|detained person|persona|person|nombre y apellidos?|apellidos? y nombres?)$/,
  ],
  [
    'order.number',
    /oficio|order (no|number|num)|orden (no|num|numero)|numero de orden|warrant|mandado|numero d ordre|resolucion|no oficio/,
  ],
  [
    'unit',
    /^(unit|unidad|unidade|unite|dorm|dormitorio|module|modulo|pabellon|ala|wing|pod|housing|alojamiento|facility|detention facility|station|estacion|centro|centre)$|housing (unit|area)/,
  ],
  [
    'number',
    /^(inmate ?id|number|no|num|numero|n|id|folio|expediente|expediente no|person ?id|registro|matricula|dossier|file (no|number)|unique identifier|anonymized identifier|nup|nue)$/,
  ],
  [
    'identifier',
    /passport|pasaporte|passaporte|passeport|alien (no|number)|a number|alien file|curp|cedula|cpf|rne|rnm|document|documento|\bid (no|number|card)\b/,
  ],
  [
    'note',
    /^(note|notes|remarks?|comments?|observ|observaciones|observacion|observacoes|notas?|remarques?|commentaires?)$/,
  ],
]

/**
 * What a heading most likely becomes, by its words alone; undefined where they say nothing.
 * Example: `fieldFromHeading('Fecha de nacimiento') //=> 'birth'`.
 */
export const fieldFromHeading = (heading: string): ImportField | undefined => {
  // Headings of databases run words together: ADMITTED_DT, apprehensionDate.
  const folded = foldWord(heading.replace(/([a-z])([A-Z])/g, '$1 $2'))
    .replace(/\b(dt|dtm|datetime|fecha hora)$/, '')
    .trim()
  return patterns.find(([, pattern]) => pattern.test(folded))?.[0]
}
