/** The questions that have a form, in the order of the list; what each needs is in question-forms.ts. */
export const QUESTIONS = [
  {
    id: 'flagship',
    title: 'Which plants owned from one country feed a partner’s exports?',
    about: 'The flagship: owners, agreements and supply in one answer.',
  },
  {
    id: 'owners',
    title: 'Who ultimately owns it?',
    about: 'Effective shares over every chain and loop, and the controller, on any date.',
  },
  {
    id: 'owned',
    title: 'What does a country own?',
    about: 'Plants whose owners pass a rule, such as majority control.',
  },
  {
    id: 'verdict',
    title: 'Is it owned from that country?',
    about: 'One verdict of one rule, with its arithmetic and what would settle it.',
  },
  {
    id: 'supply',
    title: 'What feeds it, and where does its output go?',
    about: 'Every step documented by a source, or inferred from facts that are named.',
  },
  {
    id: 'dependency',
    title: 'How much of its supply comes from there?',
    about: 'A share with bounds: what nobody records stays open.',
  },
  {
    id: 'disruption',
    title: 'What is lost if its exports stop?',
    about: 'The supply of one country or plant before and after another’s exports stop.',
  },
  {
    id: 'partners',
    title: 'Who has agreements with whom?',
    about: 'Partners of a country by agreement, stage and bindingness.',
  },
] as const;

export type QuestionId = (typeof QUESTIONS)[number]['id'];
