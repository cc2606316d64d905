import { textIn } from "../../engine/index";
import { useApp } from "../shell/context";

/** What the delegations of the profiles at hand are called, in the interface's language. */
export function useDelegationNames(): (delegation: string) => string {
	const profiles = useApp((state) => state.profiles);
	const language = useApp((state) => state.settings.language);
	return (delegation) => {
		const profile = profiles.find(({ id }) => id === delegation);
		return (profile && textIn(profile.name, language)) ?? delegation;
	};
}
