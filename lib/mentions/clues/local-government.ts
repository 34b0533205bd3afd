import { anyOf, type Clue, near } from '../clue';

/** Who decides, enforces, prays and protests in a county: each says a little, for evictions and parole have some of them too. */
const CIVIC = anyOf(
  'ordinance, sheriff, deput, jail, county, counties, commission, council, supervisor, police, cops, trooper, inmate, booking, booked, custody, fingerprint, governor, attorney general, mayor, alcald, bishop, pastor, priest, clergy, parish, advocate, activist, organizer, protest, rally, marche, vigil, ACLU, day labor, latino, latina, hispanic, executive order, obama, trump, bush, biden, napolitano, johnson memo, jeh johnson, federal, FBI, courthouse, witness, testigo, taillight, families, agreement, alguacil, cárcel, carcel, condado, policía, policia, comisionad, gobernador, obispo, marcha, huella, fianza, preso, familias, cabildo, patrull, papeles, jornalero, connacional, consulado, cartel, pancarta, manta, corte',
);
/** Each of them says a little, three at most. */
export const LOCAL_GOVERNMENT = near(0.75, CIVIC, 3);

/** What else is said where our names are meant. */
const MATTER = anyOf(
  'immigra, inmigra, migra, deport, ICE, DHS, sanctuary, santuario, indocumentad, undocumented, citizen, ciudadan, officer, oficial, agent, vote, voti, vota, court, lawy, laws, abogad, 911, licencia, ayudante, crimin, candidat, arrest, detain, detenid, editor, petici, petition, hearing, capitol, afraid, fear, miedo, our town, pueblo',
);
/** Two of them. */
export const OUR_MATTER = near(0.75, MATTER, 2);

/** Places in the United States. */
const PLACES = anyOf(
  'Alabama, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, New Orleans, Nueva York, Nueva Jersey, Nuevo México, Carolina, Dakota, Ohio, Oklahoma, Oregon, Oregón, Pennsylvania, Pensilvania, Rhode Island, Tennessee, Texas, Utah, Vermont, Virginia, Washington, Wisconsin, Wyoming, Chicago, Boston, Los Angeles, Los Ángeles, Houston, Dallas, Phoenix, Arlington, San Francisco, Denver, Atlanta, Miami, Philadelphia, Philly, Filadelfia, EE. UU., EE.UU, Estados Unidos, Congress, Congreso, Casa Blanca, White House',
);
/** A place in the United States, for programs that other countries have too. */
export const UNITED_STATES = near(0.75, PLACES);

/** Without a word of either a whole sentence is hardly about ours. */
export const BARE: Clue = { weight: -2.25, when: 'bareSentence', lacks: [CIVIC, MATTER] };
/** Of a name that banks, carriers and registrars have too: nothing near it has to do with ours. */
export const NOTHING_OURS: Clue = { weight: -3, lacks: [CIVIC, MATTER] };
/** The same of names that a place speaks for. */
export const BARE_ANYWHERE: Clue = { weight: -3.25, when: 'bareSentence', lacks: [CIVIC, MATTER, PLACES] };

/** A place elsewhere, whose programs and agencies may bear the same names. */
export const ELSEWHERE = anyOf(
  'U.N., United Nations, Bamako, Mali, Kenya, Nairobi, Nigeria, Ghana, Accra, Uganda, South Africa, India, Pakistan, Dubai, London, Britain, British, Scotland, Canada, canadian, Ontario, Toronto, Australia, Sydney, New Zealand, Jamaica, Trinidad, Philippines, Manila, Colombia, Bogotá, Medellín, Cali, Barranquilla, Perú, Lima, Ecuador, Quito, Guayaquil, Chile, Carabineros, argentin, Buenos Aires, Córdoba, Uruguay, Montevideo, Paraguay, Asunción, Bolivia, La Paz, Venezuela, Caracas, Honduras, hondureñ, Tegucigalpa, San Pedro Sula, Guatemala, guatemaltec, El Salvador, San Salvador, Nicaragua, Managua, Costa Rica, Panamá, República Dominicana, Santo Domingo, Cuba, España, Madrid, Barcelona, Guardia Civil, Guadalajara, Jalisco, Guanajuato, Querétaro, Tapachula, Chiapas, Monterrey, Nuevo León, Puebla, Michoacán, Veracruz, Ciudad de México, Tijuana, Sinaloa, Culiacán, OMS, Unión Europea, Interpol, ONU, PNUD, BID, ecuatorian, peruana, colombiana, chilena, Cruz Roja, ACNUR, Vaca Muerta',
);
