/** Adverbs and adverbials between a word of force and its verb. */
export const SKIP =
	/^(?:(?:在|于|自|经|按照|依照|根据|依据|就|以|为|从|通过|凭|至迟|不迟于|尽)[^，。；]{1,40}?(?:内|前|后|起|时|中|下|上|期间|方式|形式|，)|[，\s]|及时|立即|定期|酌情|均|都|也|还|并|全面|共同|分别|单独|主动|尽快|尽早|依法|严格|始终|随时|逐一|逐次|逐步|充分|切实|认真|如实|妥善|积极|进一步|首先|事先|至少|同时|继续|采用|尽可能|不断|特别|一律|同样|先|另行?|再|自行|为此目的|为此|照此方式|予以|不(?![得应能当]))*/;
/** An object moved before its verb: 将记录提交, 把系统列入, 对报告进行审查, 予以. */
export const FRONTED =
	/^(?:将|把|对|就)([^，。；]{1,60}?)(?:进行|予以|加以|给予|作出|开展|实施|实行|施行)([^，。；的]{2})/;
/** A phrase that 将 or 把 opens. */
export const MOVED = /^(?:将|把)([^，。；]{2,60})$/;
/** An empty verb before the act itself: 予以公布, 进行审查. */
export const EMPTY_VERB = /^(?:予以|进行|加以|给予|开展|作出|采取)(?=[^，。；的了措必适]{2})/;
/** The agent of a passive: 由主管部门审批. */
export const BY = /^由([^，。；]{2,40})/;
/** Who an act is addressed to, before its verb: 向秘书处提交. */
export const ADDRESSEE = /^(?:向|与|同|给|为|对|会同|协同|代表)/;
/** Prepositions that open a complement where no verb can be told. */
export const COMPLEMENT = /^[对向将就把与]/;
/** Where an object ends. */
export const BREAK = /[，。；：]/;
/** Verbs of two characters that end a fronted phrase. */
export const VERB =
	/(?:提交|通知|通报|告知|送交|报送|列入|纳入|视为|用于|移交|转交|交付|交由|限于|限制|公布|公开|保存|销毁|记录|登记|备案|存放|存档|转让|出口|部署|通告|报告|提供|分发|送达|写入|载入|作为|降至|控制|恢复|保持|停止|归于|转移|委托|推迟|延长|缩短)/g;
