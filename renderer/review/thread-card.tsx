import { Check, Link2, Pencil, Reply, RotateCcw, Trash2 } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { AuthorLine } from "./author-line";
import type { Thread } from "./reviewed-items";
import { WordsForm } from "./words-form";

interface ActionProps {
	readonly label: string;
	readonly onClick: () => void;
	readonly children: ReactNode;
}

function Action({ label, onClick, children }: ActionProps) {
	return (
		<button
			type="button"
			className="button button-plain button-icon"
			aria-label={label}
			title={label}
			onClick={onClick}
		>
			{children}
		</button>
	);
}

interface VoiceProps {
	readonly comment: string;
	/** Number of the answer; `null` for the comment that begins the thread. */
	readonly reply: number | null;
	readonly author: string;
	readonly time: string;
	readonly text: string;
	/** Whether it can be reworded and taken away here. */
	readonly open: boolean;
}

/** One voice of a thread, with the ways to change it while the thread is looked at. */
function Voice({ comment, reply, author, time, text, open }: VoiceProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const [editing, setEditing] = useState(false);
	return (
		<div className={reply === null ? "voice" : "voice voice-reply"}>
			<div className="voice-head">
				<AuthorLine author={author} time={time} />
				{open && !editing && (
					<span className="voice-actions">
						<Action label={t("comments.edit")} onClick={() => setEditing(true)}>
							<Pencil size={13} aria-hidden="true" />
						</Action>
						<Action
							label={t(reply === null ? "comments.remove-thread" : "comments.remove")}
							onClick={() => workbench.removeComment(comment, reply)}
						>
							<Trash2 size={13} aria-hidden="true" />
						</Action>
					</span>
				)}
			</div>
			{editing ? (
				<WordsForm
					label={t("comments.edit")}
					submit={t("comments.keep")}
					text={text}
					onCancel={() => setEditing(false)}
					onSubmit={(words) => {
						setEditing(false);
						workbench.editComment(comment, reply, words);
					}}
				/>
			) : (
				<p className="voice-text">{text}</p>
			)}
		</div>
	);
}

/** Scrolls a card into sight of its list once it is looked at. */
export function useCurrentCard(current: boolean) {
	const card = useRef<HTMLElement>(null);
	useEffect(() => {
		if (current) card.current?.scrollIntoView?.({ block: "nearest" });
	}, [current]);
	return card;
}

interface ThreadCardProps {
	readonly thread: Thread;
	/** Whether it is in the list of the review, where a press shows its words. */
	readonly listed?: boolean;
	readonly onChosen?: () => void;
}

/** A thread: the words it is about, its voices, and what can be done to it. */
export function ThreadCard({ thread, listed = true, onChosen }: ThreadCardProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const { comment, address, words, orphaned } = thread;
	const { id, anchor, author, time, text, resolved, replies } = comment;
	const current = useApp((state) => state.review.current === id);
	const [replying, setReplying] = useState(false);
	const card = useCurrentCard(listed && current);
	const open = current || !listed;
	return (
		<article
			ref={card}
			className="reviewed"
			data-current={current}
			data-resolved={resolved}
			aria-label={t("comments.thread", { author, words })}
		>
			<button
				type="button"
				className="reviewed-words"
				aria-expanded={open}
				onClick={() => {
					workbench.openReviewed(id);
					onChosen?.();
				}}
			>
				<span className="reviewed-place">
					{address}
					{orphaned && <em>{t("comments.orphaned")}</em>}
					{resolved && <em>{t("comments.resolved")}</em>}
				</span>
				<q lang={anchor.language} data-orphaned={orphaned}>
					{words}
				</q>
			</button>
			<Voice comment={id} reply={null} {...{ author, time, text, open }} />
			{replies.map((reply, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: answers are only added and taken away, and are named by their number
				<Voice key={index} comment={id} reply={index} {...reply} open={open} />
			))}
			{open &&
				(replying ? (
					<WordsForm
						label={t("comments.reply-to", { author })}
						submit={t("comments.reply")}
						onCancel={() => setReplying(false)}
						onSubmit={(answer) => {
							setReplying(false);
							workbench.replyTo(id, answer);
						}}
					/>
				) : (
					<div className="reviewed-actions">
						<button type="button" className="button button-small" onClick={() => setReplying(true)}>
							<Reply size={13} aria-hidden="true" />
							{t("comments.reply")}
						</button>
						<button
							type="button"
							className="button button-small"
							onClick={() => workbench.resolveComment(id, !resolved)}
						>
							{resolved ? (
								<RotateCcw size={13} aria-hidden="true" />
							) : (
								<Check size={13} aria-hidden="true" />
							)}
							{t(resolved ? "comments.reopen" : "comments.resolve")}
						</button>
						{orphaned && (
							<button
								type="button"
								className="button button-small"
								title={t("comments.move-why")}
								onClick={() => workbench.moveComment(id)}
							>
								<Link2 size={13} aria-hidden="true" />
								{t("comments.move")}
							</button>
						)}
					</div>
				))}
		</article>
	);
}
