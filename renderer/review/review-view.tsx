import { ChevronDown, MessageSquarePlus } from "lucide-react";
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef } from "react";
import type { Draft } from "../../engine/index";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { Segmented } from "../shell/segmented";
import type { SidebarViewProps } from "../shell/sidebar";
import { ProposalCard } from "./proposal-card";
import { countProposals, proposalsOf, reviewAuthors, threadsOf } from "./reviewed-items";
import { ThreadCard } from "./thread-card";
import { WordsForm } from "./words-form";
import "./review.css";

const NONE: Draft["suggestions"] = [];

/** The value of the list of authors that stands for everybody; no author is called so. */
const EVERYBODY = "";

function Filters() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const draft = useApp((state) => state.document?.draft ?? null);
	const review = useApp((state) => state.review);
	const own = useApp((state) => state.settings.reviewer);
	const authors = useMemo(() => (draft ? reviewAuthors(draft) : []), [draft]);
	return (
		<div className="review-filters">
			{review.list === "comments" && (
				<Segmented
					label={t("comments.shown")}
					value={review.shown}
					segments={(["open", "resolved", "all"] as const).map((value) => ({
						value,
						text: t(`comments.shown.${value}`),
					}))}
					onChange={(shown) => workbench.changeReview({ shown })}
				/>
			)}
			{authors.length > 0 && (
				<div className="select">
					<select
						className="review-author"
						aria-label={t("comments.author")}
						value={review.author ?? EVERYBODY}
						onChange={({ target }) =>
							workbench.changeReview({ author: target.value === EVERYBODY ? null : target.value })
						}
					>
						<option value={EVERYBODY}>{t("comments.everybody")}</option>
						{authors.map((name) => (
							<option key={name} value={name}>
								{name === own ? t("comments.mine", { name }) : name}
							</option>
						))}
					</select>
					<ChevronDown size={14} aria-hidden="true" />
				</div>
			)}
		</div>
	);
}

/** The comment being written, under the words that it is about. */
function NewComment() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const remark = useApp((state) => state.review.remark);
	if (!remark) return null;
	return (
		<section className="reviewed reviewed-new" aria-label={t("comments.new")}>
			<q className="new-quote" lang={remark.anchor.language}>
				{remark.quote}
			</q>
			<WordsForm
				key={remark.quote}
				label={t("comments.new")}
				submit={t("comments.add")}
				onCancel={workbench.cancelComment}
				onSubmit={workbench.addComment}
			/>
		</section>
	);
}

function Threads({ onChosen }: SidebarViewProps) {
	const t = useTranslate();
	const draft = useDeferredValue(useApp((state) => state.document?.draft ?? null));
	const language = useApp((state) => state.language);
	const { shown, author } = useApp((state) => state.review);
	const threads = useMemo(
		() => (draft ? threadsOf(draft, language, { shown, author }) : []),
		[draft, language, shown, author],
	);
	if (threads.length === 0)
		return (
			<p className="empty">
				<strong>{t(draft?.comments.length ? "comments.none-shown" : "comments.none")}</strong>
				{t(draft?.comments.length ? "comments.none-shown-how" : "comments.none-how")}
			</p>
		);
	return (
		<ul className="plain-list reviewed-list" aria-label={t("comments.title")}>
			{threads.map((thread) => (
				<li key={thread.comment.id}>
					<ThreadCard thread={thread} onChosen={onChosen} />
				</li>
			))}
		</ul>
	);
}

function Proposals({ onChosen }: SidebarViewProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const draft = useDeferredValue(useApp((state) => state.document?.draft ?? null));
	const language = useApp((state) => state.language);
	const author = useApp((state) => state.review.author);
	const proposals = useMemo(
		() => (draft ? proposalsOf(draft, language, author) : []),
		[draft, language, author],
	);
	if (proposals.length === 0)
		return (
			<p className="empty">
				<strong>{t("suggest.none")}</strong>
				{t("suggest.none-how")}
			</p>
		);
	const ids = proposals.flatMap((proposal) => proposal.ids);
	return (
		<>
			<div className="reviewed-all">
				<button
					type="button"
					className="button button-small"
					onClick={() => workbench.settleAll(ids, "accepted")}
				>
					{t("suggest.accept-all", { count: proposals.length })}
				</button>
				<button
					type="button"
					className="button button-small"
					onClick={() => workbench.settleAll(ids, "rejected")}
				>
					{t("suggest.reject-all", { count: proposals.length })}
				</button>
			</div>
			<ul className="plain-list reviewed-list" aria-label={t("suggest.title")}>
				{proposals.map((proposal) => (
					<li key={proposal.id}>
						<ProposalCard proposal={proposal} onChosen={onChosen} />
					</li>
				))}
			</ul>
		</>
	);
}

/** Keeps the focus in the list when what had it is gone: a thread resolved, a proposal settled. */
function ReviewBody({ children }: { readonly children: ReactNode }) {
	const body = useRef<HTMLDivElement>(null);
	const within = useRef(false);
	useEffect(() => {
		if (within.current && document.activeElement === document.body) body.current?.focus();
	});
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: these only follow the focus of what is inside
		<div
			ref={body}
			className="review-body"
			tabIndex={-1}
			onFocus={() => {
				within.current = true;
			}}
			onBlur={({ relatedTarget }) => {
				if (relatedTarget && !body.current?.contains(relatedTarget)) within.current = false;
			}}
		>
			{children}
		</div>
	);
}

/** The review of the draft: what people say of its words, and which words they propose. */
export function ReviewView({ onChosen }: SidebarViewProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const list = useApp((state) => state.review.list);
	const comments = useApp(
		(state) => state.document?.draft.comments.filter(({ resolved }) => !resolved).length ?? 0,
	);
	const proposed = useApp((state) => state.document?.draft.suggestions ?? NONE);
	const suggestions = useMemo(() => countProposals(proposed), [proposed]);
	return (
		<div className="review-view">
			<div className="review-head">
				<Segmented
					label={t("comments.list")}
					value={list}
					segments={[
						{ value: "comments", text: t("comments.count", { count: comments }) },
						{ value: "suggestions", text: t("suggest.count", { count: suggestions }) },
					]}
					onChange={(chosen) => workbench.changeReview({ list: chosen })}
				/>
				<button
					type="button"
					className="button button-plain button-icon"
					aria-label={t("comments.begin")}
					title={t("comments.begin")}
					onClick={workbench.beginComment}
				>
					<MessageSquarePlus size={16} aria-hidden="true" />
				</button>
			</div>
			<Filters />
			<ReviewBody>
				<NewComment />
				{list === "comments" ? <Threads onChosen={onChosen} /> : <Proposals onChosen={onChosen} />}
			</ReviewBody>
		</div>
	);
}
