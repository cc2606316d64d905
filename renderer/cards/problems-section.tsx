import { CircleAlert } from "lucide-react";
import { Evidenced } from "../panels/evidenced";
import { useApp, useMessages } from "../shell/context";
import { FixList } from "./fix-list";
import { fixesOfProblem } from "./fixes-of";
import { useFixes } from "./use-fixes";

interface ProblemsSectionProps {
	readonly clause: string;
	/** Indices into the problems of the clause's reading. */
	readonly problems: readonly number[];
}

/** Problems of form in the card at the words, each with its quick fixes. */
export function ProblemsSection({ clause, problems }: ProblemsSectionProps) {
	const messages = useMessages();
	const language = useApp((state) => state.language);
	const reading = useApp((state) => state.readings.get(clause)?.reading);
	const fixes = useFixes(clause);
	if (!reading) return null;
	return (
		<ul className="card-list">
			{problems.flatMap((index) => {
				const problem = reading.problems[index];
				if (!problem) return [];
				return (
					<li className="card-item problem" key={`${problem.check} ${problem.from}`}>
						<CircleAlert size={14} aria-hidden="true" />
						<div>
							<p>
								<Evidenced
									text={messages(problem.message)}
									words={problem.text}
									language={language}
									dimension={null}
								/>
							</p>
							<FixList clause={clause} fixes={fixesOfProblem(fixes, problem)} />
						</div>
					</li>
				);
			})}
		</ul>
	);
}
