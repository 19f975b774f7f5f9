import type { ReactNode } from 'react'
import { IconButton } from '../components/icon-button'
import { Menu } from '../components/menu'
import { isLanguage, languageNames, languages } from '../i18n/language'
import { useText } from '../i18n/text'
import { useSession } from '../session-store'

/** Chooses the language; everything on the screen changes at once. */
export function LanguageMenu({ icon }: { icon: ReactNode }) {
  const { t, language } = useText()
  const setLanguage = useSession((all) => all.setLanguage)
  return (
    <Menu
      trigger={
        <IconButton
          label={t('frame.languageNow', { code: language.toUpperCase(), name: languageNames[language] })}
          icon={icon}
        >
          {language.toUpperCase()}
        </IconButton>
      }
      label={t('frame.language')}
      chosen={language}
      entries={languages.map((id) => ({ id, words: languageNames[id] }))}
      onChoose={(id) => isLanguage(id) && setLanguage(id)}
    />
  )
}
