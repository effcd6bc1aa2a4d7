package dev.ragstone.query.guard;

import java.util.regex.Pattern;

/**
 * What gives away a text that wants to change how a model works: orders to it, not questions about the world. Each weighs as much as
 * it says by itself; words such as "ignore" or "system" alone say nothing, because harmless texts have them as well.
 */
enum InjectionSignal {
    /** It takes back what the model was told. */
    OVERRIDE(
            0.9,
            "\\b(?:ignore|disregard|forget|neglect|(?:do not|don't|stop) (?:listen(?:ing)? to|follow(?:ing)?|obey(?:ing)?))\\b"
                    + "[^.!?;\\n]{0,40}?\\b(?:previous|previously|prior|preceding|above|earlier|before|all|any|every|your|given|initial|original|following|last)\\b"
                    + "[^.!?;\\n]{0,40}?\\b(?:instructions?|orders?|prompts?|rules?|guidelines?|directions?|directives?|commands?|programming|restrictions?|constraints?|information given)\\b"
                    + "|\\b(?:ignore|disregard|forget|(?:do not|don't|stop) follow(?:ing)?)\\b[^.!?;\\n]{0,30}"
                    + "\\b(?:instructions?|orders?|prompts?|rules?|guidelines?) (?:that )?(?:you|i|we) (?:were|have|had|got|gave|give)\\b"),
    /** It takes back all there was. */
    FORGET(
            0.9,
            "\\b(?:ignore|disregard|forget)\\b[^.!?;\\n]{0,20}\\b(?:everything|all|anything|what)\\b[^.!?;\\n]{0,20}"
                    + "\\b(?:you (?:learned|learnt|know|were told|got)|above|before this|i said|i told you)\\b"
                    + "|\\bforgotten (?:about )?(?:all |the |your ){0,3}(?:rules|instructions)"
                    + "|\\bdo not listen to any\\b|\\bignore your (?:instructions|rules|guidelines|programming|training)"),
    /** It overcomes what holds the model back. */
    BREAK_OUT(
            0.85,
            "\\b(?:override|bypass|break free (?:of|from)|circumvent)\\b[^.!?;\\n]{0,20}\\b(?:your|the model's|gpt's?|the restrictions of (?:the )?(?:gpt|ai|model))\\b"
                    + "|\\b(?:broken|break|freed?) (?:free )?(?:of|from) the (?:typical |usual )?confines\\b"
                    + "|\\bcan override the restrictions\\b"),
    /** It names one of the known characters without rules. */
    CHARACTER(
            0.9,
            "\\bdo anything now\\b|\\bdan mode\\b|\\b(?:called|named|known as|am|are|agent|like|as an?) (?:special )?dan\\b|\\bdan can do anything\\b"
                    + "|\\bstrive to avoid norms\\b|\\b(?:developer|debug|god|apophis|unrestricted) mode enabled\\b"),
    /** It tells the model who it is from now on. */
    ROLE(
            0.6,
            "\\bfrom now on,?\\b[^.!?\\n]{0,30}\\byou(?: will| are|'re| must| shall| reply| answer| have to)\\b"
                    + "|\\byou (?:will|are going to|shall) (?:now )?(?:act|pretend|play the role|immerse|be called|answer my prompts)\\b"
                    + "|\\byou are about to immerse yourself\\b"),
    /** It has the model play a model. */
    MODEL_AS_A_ROLE(
            0.5,
            "\\b(?:imagine|pretend|simulate|act as|play the role of)\\b[^.!?\\n]{0,40}\\b(?:ai|a\\.i\\.|language model|chatbot|chatgpt|gpt)\\b"
                    + "|\\bpretend to (?:be|have)\\b"),
    /** It says that no rules hold. */
    NO_RULES(
            0.5,
            "\\b(?:does not|do not|don't|doesn't|not|without|no longer|zero|no) (?:have to )?(?:follow|abide by|bound by|restricted|limited by|any)?\\s*(?:any |the |all )?"
                    + "(?:ethics|ethical (?:guidelines|rules)|moderation|restrictions|rules|content polic(?:y|ies)|filters|censorship)\\b"
                    + "[^.!?\\n]{0,60}|\\bmust obey all\\b|\\ball orders being allowed\\b|\\bis not limited by what an? (?:ai|language model)\\b"),
    /** It wants to know what the model was told. */
    DISCLOSURE(
            0.85,
            "\\b(?:repeat|print|reveal|show|output|display|disclose|leak|recite|tell me|give me|write(?: out| down)?|describe|translate|encode|summari[sz]e|what (?:is|are|were))\\b"
                    + "[^.!?\\n]{0,30}?\\b(?:your (?:\\w+ ){0,2}(?:prompt|instructions|rules|guidelines|configuration)|(?:the |all )?(?:above|previous|preceding|initial|hidden|secret) (?:prompt|instructions|text)|(?:the |its |this )system prompt|(?:all|the) instructions (?:given|above|so far|you|formatted|verbatim))\\b"),
    /** It asks for a secret that the model was given. */
    SECRET(
            0.7,
            "\\b(?:told|instructed|asked|programmed) (?:you )?not to (?:reveal|share|tell|say|disclose)\\b|\\bsecret (?:word|password|key) that you know\\b"
                    + "|\\b(?:you must|you have to) avoid detection\\b|\\bthe password you have been\\b"),
    /** It dictates what the model says. */
    DICTATION(
            0.6,
            "\\b(?:just|only|simply) (?:print|say|output|write|reply with|respond with)\\b\\s*[:\"“'«]"
                    + "|\\b(?:begin|start) (?:your|the) (?:answer|response|reply) with\\b|\\bconfirm by saying\\b|\\bit should start with [\"“\\[]"
                    + "|\\bstay in character\\b"),
    /** It shouts down what was before. */
    STOP(0.5, "\\bstop everything\\b|^\\W*never ?mind\\W"),
    /** It imitates the form in which models get their orders. */
    FORM(0.85, "<\\|?(?:im_start|im_end|endoftext|start_header_id)\\|?>|\\[/?inst\\]|<</?sys>>|\\{\\s*system\\s*:"),
    /** It has parts that look like orders of somebody else. */
    PARTS(0.4, "(?m:^\\s*#{2,}\\s*(?:system|instructions?)\\s*:?\\s*$)|(?m:^\\s*system\\s*:)|%%%\\s*end\\b"),
    /** It sends what is known to somewhere. */
    SENDING(
            0.8,
            "\\b(?:send|post|append|upload|forward|leak|exfiltrate)\\b[^.!?\\n]{0,60}\\b(?:conversation|prompt|passages|answer|data|context)\\b[^.!?\\n]{0,40}https?://"
                    + "|!\\[[^\\]]*\\]\\(https?://");

    private final double weight;
    private final Pattern pattern;

    InjectionSignal(double weight, String pattern) {
        this.weight = weight;
        this.pattern = Pattern.compile(pattern);
    }

    /** How likely a text that has it is an injection. */
    double weight() {
        return weight;
    }

    /** Whether a text has it, in lower case and with plain spaces. */
    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }
}
