import { type Kysely, sql } from 'kysely';

/** What new networks start with. Lists that an office has filled itself stay as they are; a new network has no topics yet. */
async function fillSynonyms(db: Kysely<unknown>, column: 'synonyms_de' | 'synonyms_en', words: string): Promise<void> {
  for (const line of words.trim().split('\n')) {
    const [slug = '', list = ''] = line.split(': ');
    await sql`update topic set ${sql.ref(column)} = ${list.split(', ')} where slug = ${slug} and ${sql.ref(column)} = '{}'`.execute(
      db,
    );
  }
}

/** Synonyms, merging and proposals of topics; what a member says about the mentoring she looks for or gives. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table topic
      add column synonyms_de text[] not null default '{}',
      add column synonyms_en text[] not null default '{}',
      add column merged_into text references topic,
      add check (merged_into is null or not active)`.execute(db);
  await fillSynonyms(db, 'synonyms_de', words_de);
  await fillSynonyms(db, 'synonyms_en', words_en);
  await sql`
    create table topic_proposal (
      id uuid primary key,
      person_id uuid not null references person on delete cascade,
      label text not null,
      locale text not null,
      evidence text not null,
      self_level int not null check (self_level between 1 and 4),
      state text not null check (state in ('open', 'added', 'matched', 'refused', 'withdrawn')),
      topic text references topic,
      reason text,
      created_at timestamptz not null,
      decided_at timestamptz,
      decided_by uuid references person on delete set null
    )`.execute(db);
  await sql`create index topic_proposal_open on topic_proposal (created_at, id) where state = 'open'`.execute(db);
  await sql`create index topic_proposal_person on topic_proposal (person_id)`.execute(db);
  await sql`
    alter table person
      add column goals_sought text[] not null default '{}',
      add column goals_offered text[] not null default '{}',
      add column wished_experience text[] not null default '{}',
      add column statements smallint[] not null default '{}'`.execute(db);
}

const words_de = `
first-leadership: Neu als Führungskraft, Neu in der Führung, Nachwuchsführungskraft, Einstieg in die Führung, erste Leitungsfunktion
leading-teams: Teamleitung, Personalführung, Mitarbeiterführung, Teamführung, Abteilungsleitung, Gruppenleitung, Führungskraft
remote-leadership: Remote führen, verteilte Teams, virtuelle Teams, hybride Teams, Homeoffice, standortübergreifende Führung
leading-peers: Ehemalige Kolleginnen und Kollegen führen, Rollenwechsel im Team, vom Kollegen zum Chef, interne Beförderung
difficult-conversations: Kritikgespräch, Trennungsgespräch, Mitarbeitergespräch, Kündigungsgespräch, heikle Gespräche, Gesprächsführung
delegation: Aufgaben abgeben, Verantwortung übertragen, Delegation, loslassen, Entscheidungen übertragen
leading-without-authority: Laterale Führung, fachliche Führung, Führen ohne Hierarchie, Projektführung, Matrixorganisation, Einfluss nehmen
career-planning: Laufbahnplanung, Karrierestrategie, berufliche Entwicklung, Standortbestimmung, Laufbahn, nächster Schritt
career-entry: Einstieg nach dem Studium, Berufsstart, Berufsanfang, erste Stelle, Trainee, Bewerbung, Praktikum
promotion: Beförderung, Karriereschritt, Lohnverhandlung, Gehaltsverhandlung, Laufbahnschritt, nächste Stufe
job-change: Jobwechsel, neue Stelle, Bewerbung, Bewerbungsgespräch, Arbeitgeberwechsel, Kündigung, Lebenslauf
reorientation: Quereinstieg, Berufswechsel, Umschulung, Neuanfang, zweite Karriere, Branchenwechsel, Wiedereinstieg
board-career: Verwaltungsrat, Aufsichtsrat, Beirat, Stiftungsrat, Vorstand, Verwaltungsratsmandat, Aufsichtsmandat
redundancy: Arbeitslosigkeit, Kündigung, Entlassung, Stellenabbau, Stellensuche, Outplacement, Freistellung
self-presentation: Selbstpräsentation, Ausstrahlung, Wirkung, Selbstsicherheit, Präsenz, Körpersprache, Stimme
self-management: Zeitmanagement, Selbstmanagement, Prioritäten setzen, Arbeitsorganisation, Produktivität, Aufschieben
resilience: Resilienz, Stress, Belastung, Burnout, Erschöpfung, Belastbarkeit, Druck
decision-making: Entscheidungsfindung, Entscheidungen treffen, Abwägen, Entscheidungskraft, Urteilsvermögen
values-role: Haltung, Rollenklärung, Sinn, Selbstverständnis, Führungsverständnis, Integrität, Ethik
work-life: Work-Life-Balance, Vereinbarkeit, Teilzeit, Familie und Beruf, Ausgleich, Freizeit
presenting: Präsentation, Vortrag, Rede, Rhetorik, Auftrittskompetenz, Moderation, Storytelling
negotiation: Verhandlung, Verhandlungsführung, Vertragsverhandlung, Preisverhandlung, Harvard-Konzept
conflict: Konfliktlösung, Mediation, Streit, Konfliktmanagement, Vermittlung, Schlichtung, Mobbing
feedback: Rückmeldung, Rückmeldungen geben, Lob und Kritik, Feedbackkultur, Beurteilung, Wertschätzung
internal-communication: Mitarbeiterkommunikation, Intranet, Unternehmenskommunikation, Information der Belegschaft, Krisenkommunikation
media-training: Medientraining, Interview, Pressearbeit, Medienarbeit, Öffentlichkeitsarbeit, Journalismus, Kamera
network-building: Netzwerken, Networking, Kontakte knüpfen, berufliches Netzwerk erweitern, Beziehungspflege, Kontakte pflegen
visibility: Sichtbar werden, Bekanntheit, Selbstmarketing, Eigenwerbung, Anerkennung, gesehen werden
associations: Verband, Verein, Ehrenamt, Vereinsarbeit, Vorstandsarbeit, Freiwilligenarbeit, Milizarbeit
cross-industry: Andere Branchen, Branchenvergleich, Blick über den Tellerrand, Branchenübergreifend, Erfahrungsaustausch
personal-brand: Personal Branding, Positionierung, LinkedIn-Profil, Eigenmarke, Selbstvermarktung, Profil schärfen
social-media: Social Media, LinkedIn, Instagram, soziale Netzwerke, Content, Online-Kommunikation, Reichweite
collaboration-tools: Microsoft Teams, Office 365, SharePoint, Slack, digitale Werkzeuge, Videokonferenz, Online-Zusammenarbeit
ai-at-work: Künstliche Intelligenz, KI, ChatGPT, Sprachmodelle, generative KI, maschinelles Lernen, Prompting
data-literacy: Datenanalyse, Datenauswertung, Statistik, Excel, Power BI, Datenverständnis, Kennzahlen
crowdsourcing: Schwarmintelligenz, Crowdfunding, offene Innovation, Ideenwettbewerb, Beteiligung
information-security: IT-Sicherheit, Cybersicherheit, Datenschutz, Datensicherheit, Phishing, ISO 27001, Informationsschutz
digital-transformation: Digitalisierung, digitaler Wandel, Automatisierung, Prozessdigitalisierung, ERP-Einführung, Industrie 4.0
strategy-development: Strategieentwicklung, Unternehmensstrategie, strategische Planung, Geschäftsmodell, Vision, Zielbild, OKR
change: Change Management, Veränderungsmanagement, Wandel, Reorganisation, Restrukturierung, Transformation, Fusion
innovation: Innovationsmanagement, Produktentwicklung, Ideenmanagement, Design Thinking, Forschung und Entwicklung, Neuheiten
agile: Agilität, Scrum, Kanban, Sprint, Product Owner, Scrum Master, Selbstorganisation im Team
sustainability: ESG, Klimaschutz, Umwelt, Kreislaufwirtschaft, CSR, Nachhaltigkeitsbericht, Umweltmanagement
finance: Controlling, Rechnungswesen, Buchhaltung, Budget, Finanzplanung, Bilanz, Treuhand, CFO
hr: HR, Human Resources, Personalabteilung, Rekrutierung, Personalentwicklung, Personalmanagement, Lohnwesen
marketing-sales: Vertrieb, Absatz, Werbung, Kundengewinnung, Außendienst, Key Account Management, Produktmanagement
supply-chain: Lieferkette, Supply Chain, SCM, Beschaffungskette, Lager, Transport, Disposition, Spedition
production-quality: Fertigung, Qualitätsmanagement, Qualitätssicherung, Lean, Six Sigma, Herstellung, ISO 9001
it: IT, EDV, Softwareentwicklung, Programmierung, Systemtechnik, Cloud, Netzwerktechnik, Wirtschaftsinformatik
law-compliance: Rechtsdienst, Jus, Vertragsrecht, Arbeitsrecht, Regulierung, Risikomanagement, Anwaltschaft, Revision
project-management: Projektleitung, Projektplanung, PMO, PRINCE2, IPMA, HERMES, Programmleitung
stakeholders: Stakeholdermanagement, Interessengruppen, Lobbying, Public Affairs, Beziehungsmanagement, Auftraggeber
procurement: Beschaffung, Einkaufsleitung, Lieferantenmanagement, Ausschreibung, Materialwirtschaft, Vergabe
public-sector: Verwaltung, Behörde, Gemeinde, Kanton, Bund, öffentlicher Dienst, Staat, Politik
founding: Startup, Existenzgründung, Firmengründung, Businessplan, Gründung, Risikokapital, Jungunternehmen
succession: Nachfolgeregelung, Unternehmensnachfolge, Generationenwechsel, Übergabe, Familienunternehmen, Firmenverkauf
self-employment: Selbstständigkeit, Freelancing, Einzelunternehmen, freiberuflich, Beratung, Honorar, Selbstständig machen
sme: KMU, Mittelstand, Kleinbetrieb, Geschäftsführung, Gewerbe, Inhaberführung, Familienbetrieb
women-in-leadership: Frauenförderung, Gleichstellung, weibliche Führungskräfte, Frauenkarriere, gläserne Decke, Gender
generations: Generation Z, Babyboomer, altersgemischte Teams, Generationendialog, Jung und Alt, Reverse Mentoring
intercultural: Interkulturelle Zusammenarbeit, Ausland, Expat, internationale Teams, kulturelle Unterschiede, Migration
inclusion: Barrierefreiheit, Behinderung, Chancengleichheit, Diversity, Neurodiversität, Teilhabe
parents-care: Elternzeit, Mutterschaft, Vaterschaft, Angehörigenpflege, Kinderbetreuung, Wiedereinstieg, Familie
company-culture: Firmenkultur, Kulturwandel, Organisationskultur, Leitbild, Zusammenhalt, Betriebsklima
knowledge-transfer: Wissenstransfer, Wissensmanagement, Wissensweitergabe, Erfahrung teilen, Know-how, Dokumentation
onboarding: Einführung neuer Mitarbeitender, Onboarding, Probezeit, Integration, Ankommen, erste hundert Tage
new-work: New Work, flexible Arbeit, Homeoffice, Vier-Tage-Woche, Jobsharing, Topsharing, hybrides Arbeiten
employer-branding: Arbeitgebermarke, Employer Branding, Fachkräftemangel, Personalmarketing, Arbeitgeberattraktivität, Personalgewinnung`;

const words_en = `
first-leadership: New manager, first-time manager, junior manager, stepping into leadership, new team lead
leading-teams: Team leadership, people management, line management, staff management, managing people, head of department, team lead
remote-leadership: Remote teams, distributed teams, virtual teams, hybrid teams, leading remotely, working from home
leading-peers: Managing former colleagues, promoted from within, from colleague to manager, role change
difficult-conversations: Hard conversations, performance talk, dismissal talk, critical feedback, appraisal, tough talks
delegation: Delegate, handing over tasks, sharing responsibility, letting go, empowerment
leading-without-authority: Lateral leadership, influencing, matrix organisation, informal leadership, influence without authority
career-planning: Career development, career path, professional development, career strategy, next step
career-entry: First job, graduate, career start, entry level, trainee, internship, job application
promotion: Advancement, career step, moving up, pay rise, salary negotiation, next level
job-change: New job, job search, application, job interview, change of employer, CV, resume
reorientation: Career change, switching careers, retraining, second career, new start, lateral entry, returning to work
board-career: Board of directors, non-executive director, supervisory board, advisory board, trustee, board member
redundancy: Unemployment, layoff, dismissal, being let go, outplacement, between jobs, job cuts
self-presentation: Executive presence, confidence, impact, charisma, body language, voice, appearance
self-management: Time management, prioritising, self-organisation, productivity, organising work, procrastination
resilience: Stress, burnout, pressure, exhaustion, mental strength, workload
decision-making: Decisions, judgement, making choices, weighing options, decisiveness
values-role: Purpose, role clarity, ethics, integrity, attitude, leadership identity
work-life: Work-life balance, balance, part-time, family and job, time off, leisure
presenting: Presentation, public speaking, rhetoric, speech, talk, storytelling, moderation
negotiation: Negotiate, bargaining, contract negotiation, deal making, price negotiation
conflict: Conflict resolution, mediation, dispute, disagreement, conflict management, bullying
feedback: Constructive criticism, performance review, praise, feedback culture, recognition
internal-communication: Employee communication, intranet, corporate communication, staff information, crisis communication
media-training: Media interview, press relations, public relations, PR, journalism, on camera, spokesperson
network-building: Networking, making contacts, enlarging the professional network, contacts, relationship building, connections
visibility: Being seen, recognition, self-marketing, profile, self-promotion, getting noticed
associations: Association, society, non-profit, volunteering, honorary office, committee work, NGO
cross-industry: Other industries, cross-sector, industry comparison, exchange of experience, thinking outside the box
personal-brand: Personal branding, positioning, LinkedIn profile, self-branding, reputation
social-media: LinkedIn, Instagram, social networks, content, online communication, reach, community management
collaboration-tools: Microsoft Teams, Office 365, SharePoint, Slack, digital tools, video conferencing, online collaboration
ai-at-work: Artificial intelligence, AI, ChatGPT, large language models, generative AI, machine learning, prompting
data-literacy: Data analysis, analytics, statistics, Excel, Power BI, data skills, metrics, KPI
crowdsourcing: Open innovation, crowdfunding, collective intelligence, idea contest, wisdom of crowds
information-security: Cyber security, IT security, data protection, privacy, phishing, ISO 27001
digital-transformation: Digitalisation, digitisation, automation, digital change, ERP rollout, industry 4.0
strategy-development: Strategy, strategic planning, corporate strategy, business model, vision, target picture, OKR
change: Organisational change, transformation, reorganisation, restructuring, change process, merger
innovation: Innovation management, product development, idea management, design thinking, research and development, R&D
agile: Agility, Scrum, Kanban, sprint, product owner, scrum master, SAFe
sustainability: ESG, climate, environment, circular economy, CSR, sustainability report, environmental management
finance: Controlling, accounting, bookkeeping, budget, financial planning, balance sheet, CFO
hr: HR, personnel, recruiting, people development, talent management, payroll, people and culture
marketing-sales: Sales, advertising, customer acquisition, field sales, key account management, product management, business development
supply-chain: Supply chain, SCM, logistics, warehousing, transport, distribution, freight forwarding
production-quality: Manufacturing, quality management, quality assurance, lean, Six Sigma, operations, ISO 9001
it: Information technology, software development, programming, computer science, systems engineering, cloud, DevOps
law-compliance: Legal, lawyer, contract law, employment law, regulation, risk management, audit, governance
project-management: Project lead, project planning, PMO, PRINCE2, PMP, IPMA, programme management
stakeholders: Stakeholder management, interest groups, lobbying, public affairs, relationship management, clients
procurement: Purchasing, sourcing, buying, supplier management, tender, materials management, vendor management
public-sector: Public administration, government, authority, municipality, civil service, state, politics
founding: Startup, start-up, entrepreneur, founder, business plan, venture capital, starting a business
succession: Business succession, handover, family business, generational change, company sale
self-employment: Freelancing, freelancer, sole trader, independent, consulting, contractor, going solo
sme: Small business, medium-sized business, managing director, family business, owner-managed, general management
women-in-leadership: Women leaders, female leadership, gender equality, glass ceiling, women in business
generations: Generation Z, baby boomers, age-mixed teams, multigenerational, young and old, reverse mentoring
intercultural: Cross-cultural, working abroad, expat, international teams, cultural differences, migration, global teams
inclusion: Accessibility, disability, equal opportunity, diversity, neurodiversity, belonging
parents-care: Parental leave, motherhood, fatherhood, caregiving, child care, returning to work, family
company-culture: Corporate culture, culture change, organisational culture, mission statement, working atmosphere
knowledge-transfer: Knowledge transfer, knowledge management, knowledge sharing, know-how, documentation, handing on experience
onboarding: Induction, new employees, probation, integration, first hundred days, settling in
new-work: New Work, flexible work, working from home, four-day week, job sharing, hybrid work
employer-branding: Employer brand, employer attractiveness, skills shortage, talent attraction, recruitment marketing`;
