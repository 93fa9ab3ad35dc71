import { namedPlaces } from '../../components/shell/find/namedPlaces.ts';

/** What the search knows by name, apart from the texts: fetched at the first search. */
export const GET = () => Response.json(namedPlaces());
