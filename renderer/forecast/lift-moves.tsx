import type { Lift } from "../../engine/index";
import { useApp } from "../shell/context";
import { liftKey } from "../store/forecast-flows";
import { MovesText } from "./moves-text";

/** The delegations that an edit would win and lose, where profiles are at hand. */
export function LiftMoves({ lift }: { readonly lift: Lift }) {
	const moves = useApp((state) => state.forecast?.moves.get(liftKey(lift)));
	return moves ? <MovesText moves={moves} /> : null;
}
