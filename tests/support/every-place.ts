/** The addresses of all screens, by what a person calls them; those of a person need one (`#/person/…`). */
export const everyPlace = (person: string): Readonly<Record<string, string>> => ({
  today: '#/today',
  register: '#/register?scope=held',
  'register, filtered': '#/register?sexes=female&text=a',
  'everyone who was ever held': '#/register',
  'person, overview': `${person}/overview`,
  'person, timeline': `${person}/timeline`,
  'person, limits': `${person}/limits`,
  'person, flags': `${person}/protection`,
  'person, history': `${person}/history`,
  'person, not in the register': '#/person/00000000-0000-7000-8000-000000000000/overview',
  admission: '#/person/new',
  'facts that stop a clock': '#/stopping',
  import: '#/import',
  'law, packs': '#/law/packs',
  'law, rules': '#/law/rules?pack=mx',
  'law, rule': '#/law/rule/intl/intl-unhcr-g7-periodic-review',
  'law, edit': '#/law/edit/mx/mx-const-21-36h',
  'law, drafts': '#/law/drafts',
  'law, calendar': '#/law/calendars/mx-lfpa',
  'law, alarms': '#/law/alarms',
  'law, import': '#/law/import',
  'settings, facility': '#/settings/facility',
  'settings, facts of the facility': '#/settings/facts',
  'settings, units': '#/settings/units',
  'settings, users': '#/settings/users',
  'settings, backups': '#/settings/backups',
  'settings, change log': '#/settings/change-log',
  'settings, my': '#/settings/my',
})

/** The names of all screens. */
export const placeNames: readonly string[] = Object.keys(everyPlace(''))
