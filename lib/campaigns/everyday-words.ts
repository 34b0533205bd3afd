import { foldForSearch } from '../language/fold-for-search';

/** Words that stand on nearly every page, English and Spanish, in lower case without accents, in the singular. */
const EVERYDAY =
  'about above after again against almost along already also although always among another around away back because ' +
  'become been before began begin being below best better between both bring call came case change city come could ' +
  'country county court daily data date deal decision different does done down during each early east editor eight ' +
  'either election email enough even evening ever every example facebook family federal feel first five follow food ' +
  'form forward four free friday friend from full game general give good government governor great group half hand ' +
  'happen have head health help here high history hold home hour house however human hundred immigrant immigration ' +
  'important inside instead into issue jail january job judge june july just keep kind know large last late later law ' +
  'lead leader learn least leave left less level life light like line list little live local long look made mail main ' +
  'make many march market matter mayor mean media meet meeting member might migrant million minute moment monday money ' +
  'month more morning most move much music must name nation national near need never news next night nine north number ' +
  'october off office officer officers official often once only open order other over page paper parent part party past ' +
  'people perhaps person phone photo place plan play point police policy political politic power present president press ' +
  'price privacy problem program public question quite rather read real reason record report reporter republican democrat ' +
  'right road rule same saturday school search second security senate senator senior service seven share sheriff should ' +
  'show side since site small social some something soon south speak special sport staff stand start state still stop ' +
  'story street strong student study subscribe such sunday support sure system table take talk team tell than that their ' +
  'them then there these they thing think this those though thousand three through thursday time today together tomorrow ' +
  'tonight took toward town trade trump tuesday turn under union united until upon used user very video view vote voter ' +
  'wait walk want water wednesday week weekend well went were west what when where whether which while white whole will ' +
  'with within without woman women word work worker world would write year yesterday young your ' +
  'action advertisement american agency agent arrest article author board border campaign category century child children ' +
  'citizen college comment committee commission community company congress contact cookie council crime death department ' +
  'deportation deputy detention director district economy education employee enforcement event fact federal field figure ' +
  'force foreign future girl growth hospital industry information interest international investigation justice land ' +
  'language lawyer legal letter medical member military minister mother father museum newsletter newspaper opinion ' +
  'organization password period player population practice prison process product project property protest refugee ' +
  'region relationship religion research result science season section share society source statement store subject term ' +
  'test theory trial true value website wife window written ' +
  'abril actualidad ademas agosto ahora algo alguien alguno algun antes anos ano aqui asi aunque autor ayer ayuda barrio ' +
  'bien buen bueno buscar cada calle cambio camino campana caso casa casi centro cerca ciudad ciudadano comentario como ' +
  'compartir comunidad condado congreso contra correo corte cosa crear cual cuando cuatro cultura dato deber decir dejar ' +
  'deporte deportacion derecho derechos desde despues dia dias diciembre diez dinero domingo donde durante ejemplo ella ' +
  'ellos empresa encontrar enero entonces entre equipo esta estado estados estar este esto estudio familia febrero fecha ' +
  'fiscal forma frente frontera fuera fuerza gente gobernador gobierno gran grande grupo guerra hablar hacer hacia hasta ' +
  'hecho hermano hijo historia hombre hora hoy idea igual informacion inicio inmigracion inmigrante jefe jueves juez julio ' +
  'junio junto justicia ley leyes libro llegar llevar local lugar lunes luz madre manera mano manana martes marzo mayo ' +
  'mayor mejor menos mercado mes mesa mientras miercoles migracion migrante mil millon ministro mismo momento muchas ' +
  'mucho muerte mujer mundo nacional nada nadie ninguno ningun nino noche nombre norte nosotros noticia noviembre nueva ' +
  'nuevo nunca octubre oficial oficina orden otra otro padre pagar pagina pais palabra para parte partido pasado pasar ' +
  'pero persona poco poder policia politica politico porque precio prensa presidente primer primero problema programa ' +
  'proyecto publico publica pueblo puerta punto quien redes region saber sabado salud seguir segun segundo seguridad ' +
  'semana senado senador septiembre servicio siempre sistema sitio sobre social solo suscribir sociedad tarde tema tener ' +
  'tiempo tierra todavia todo toda trabajo tras tres tribunal ultimo unidos usted valor vecino veces viernes vida video ' +
  'viejo vivir volver voto zona';

const WORDS: ReadonlySet<string> = new Set(EVERYDAY.split(' '));

/** Little words that add nothing: "the county" is as common as "county". */
const LITTLE: ReadonlySet<string> = new Set(
  'a an the of in on at to for and or by is it its our el la los las un una unos unas de del en al a por con y o e u su sus lo se'.split(
    ' ',
  ),
);

const singulars = (word: string): readonly string[] => [
  word,
  word.replace(/s$/, ''),
  word.replace(/es$/, ''),
  word.replace(/ies$/, 'y'),
];

/** True when a name, taken without its little words, is one word that stands on nearly every page (or none is left). */
export function isEveryday(name: string): boolean {
  const words = (foldForSearch(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !LITTLE.has(word));
  const [only] = words;
  return only === undefined || (words.length === 1 && singulars(only).some(word => WORDS.has(word)));
}
