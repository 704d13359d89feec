import type { ComponentType } from 'react';

/** A screen: its address without the language, and its code, fetched when first needed. */
export interface Screen {
  readonly path: string;
  readonly load: () => Promise<{ readonly Screen: ComponentType }>;
}

/** The one table of addresses. Screens without answers stand first: the build writes each as a page. */
export const screens: readonly Screen[] = [
  { path: '/', load: () => import('./home/HomePage.tsx') },
  { path: '/provisions/', load: () => import('./provisions/ProvisionsPage.tsx') },
  { path: '/provisions/:id/', load: () => import('./provisions/ProvisionPage.tsx') },
  { path: '/guides/', load: () => import('./guides/GuidesPage.tsx') },
  { path: '/guides/:id/', load: () => import('./guides/GuidePage.tsx') },
  { path: '/letters/', load: () => import('./letters/LettersPage.tsx') },
  { path: '/letters/:id/', load: () => import('./letters/LetterPage.tsx') },
  { path: '/routes/', load: () => import('./routes/RoutesPage.tsx') },
  { path: '/routes/:id/', load: () => import('./routes/RoutePage.tsx') },
  { path: '/timescales/', load: () => import('./timescales/TimescalesPage.tsx') },
  { path: '/timescales/:id/', load: () => import('./timescales/TimescalePage.tsx') },
  { path: '/terms/', load: () => import('./terms/TermsPage.tsx') },
  { path: '/terms/:id/', load: () => import('./terms/TermPage.tsx') },
  { path: '/contacts/', load: () => import('./contacts/ContactsPage.tsx') },
  { path: '/contacts/:id/', load: () => import('./contacts/ContactPage.tsx') },
  { path: '/services/', load: () => import('./services/ServicesPage.tsx') },
  { path: '/services/:id/', load: () => import('./services/ServicePage.tsx') },
  { path: '/pathways/:id/', load: () => import('./pathway/StartPage.tsx') },
  { path: '/urgent/', load: () => import('./urgent/UrgentPage.tsx') },
  { path: '/language/', load: () => import('./language/LanguagePage.tsx') },
  { path: '/rely/', load: () => import('./about/RelyPage.tsx') },
  { path: '/law/', load: () => import('./law/LawPage.tsx') },
  { path: '/accessibility/', load: () => import('./about/AccessibilityPage.tsx') },
  { path: '/privacy/', load: () => import('./about/PrivacyPage.tsx') },
  { path: '/you-asked/', load: () => import('./about/YouAskedPage.tsx') },
  { path: '/report/', load: () => import('./report/ReportPage.tsx') },
  { path: '/kept/', load: () => import('./about/KeptPage.tsx') },
  { path: '/exit-help/', load: () => import('./exit/ExitHelpPage.tsx') },
  { path: '/settings/', load: () => import('./settings/SettingsPage.tsx') },
  { path: '/device/', load: () => import('./device/DevicePage.tsx') },
  { path: '/changes/', load: () => import('./changes/ChangesPage.tsx') },
  { path: '/search/', load: () => import('./search/SearchPage.tsx') },
  { path: '/neighbour/', load: () => import('./areas/NeighbourPage.tsx') },
  { path: '/workshop/', load: () => import('./workshop/WorkshopPage.tsx') },
  { path: '/visit/', load: () => import('./visit/VisitPage.tsx') },
  { path: '/journeys/', load: () => import('./journeys/JourneysPage.tsx') },
  { path: '/journey/', load: () => import('./pathway/JourneyPage.tsx') },
];
