import { order } from './order.js'

/**
 * How English commands an assistant, on folded text without its spaces and signs. A rule is an act that only an assistant can
 * be told to do, or an act together with what only an assistant has: words that apps have on their buttons are no rule alone.
 */

const assistant =
  '(?:assistants?|chatbots?|(?:an?|the|any|dear|this|hey|all)(?:ai|agent|bot|model|llm)s?|ai(?:agent|model|assistant)s?|llms?|languagemodels?|copilot)'
const user =
  '(?:the|this|that|your|any|a|with|to|of|these)*(?:users?|humans?|customers?|persons?|owners?|operators?|shoppers?|people|buyers?|clients?)'
const any = '[a-z0-9]'
const earlier =
  '(?:all|any|every|everything|previous|previously|prior|above|earlier|preceding|existing|former|foregoing|original|initial|your|other|safety|system|developer|of|the|these|those|my|and|past|before|was|that|you|have|been|were)'
const rules =
  '(?:instructions?|prompts?|rules?|guidelines?|directives?|polic(?:y|ies)|commands?|guardrails?|restrictions?|constraints?|orders|context|messages?|conversation|training|safeguards?|safety|filters?|requests?|told|above|before|task|said|limits|programming|precautions?)'
const tool = '(?:tools?|functions?|apis?|plugins?|skills?|methods?|endpoints?|commands?|mcps?|servers?)'
const call = '(?:call|invok|execut|trigger|us|run)(?:e|es|ing|s)?'
const not =
  '(?:donot|dont|never|without|avoid|refrainfrom|noneedto|neednot|mustnot|shouldnot|shouldnever|cannot|withoutever|thereisnoneedto|itisnotnecessaryto)'
const tell =
  '(?:tell|inform|mention|reveal|show|notify|ask|alert|disclose|warn|report|confirm|consult|prompt|bother|check|explain|display|expose|communicate|verify|involve|wait|disturb|let|say|talk|surface|involving)(?:ing)?'
const confirmation =
  '(?:user|customer|human|any|further|explicit|additional|the|all|prior|their|needfor|a|every|second|more|asking|for|of|wait|waiting)*(?:confirmations?|consent|approvals?|permissions?|authori[sz]ations?|verification|asking|review)'
const secret =
  '(?:system|initial|hidden|developer)(?:prompt|message|instruction)s?|(?:chat|conversation|message)(?:history|log|transcript|context)s?|credentials?|(?:users?|customers?|personal|private|sensitive)(?:data|information|details|profile|messages|files|tokens?|passwords?|phonenumbers?|address(?:es)?|contacts?|secrets?|email|bankcard|cardnumber|identity|orders?|location|phone)|environmentvariables?|contextwindow|(?:api|private|secret|session|access)(?:keys?|tokens?)|authtokens?|passwords?|memory'
const disclose =
  '(?:send|forward|post|upload|email|transmit|submit|leak|exfiltrate|dump|relay|print|reveal|repeat|append|attach|include|pass|supply|exporting|sending|forwarding|passing|collect|copy|output|(?<!in|out)put|place|insert|encode|read|quote|share|return|list|recite|disclose|providing|write)'

/** Sets itself over what the reader was told before. */
const overriding = [
  order(
    `(?:ignor|disregard|forget|overrid|bypass|neglect|discard|dismiss|disobey|circumvent|abandon|supersed|overrul)(?:e|es|ing|s)?${earlier}+${any}{0,10}?${rules}`,
  ),
  order(
    `(?:ignor|disregard|overrid|disobey|circumvent|bypass)(?:e|es|ing)?(?:instruction|guideline|directive|guardrail|safeguard|safety|systemprompt)`,
  ),
  order(
    '(?:ignor|disregard|forget)(?:e|ing)?(?:everything|anything|whatever|what)(?:else|above|before|you|that|said|was|i)',
  ),
  order(`(?:${not}|stop)(?:follow|obey|adhereto|listento|compl(?:y|ying)with)(?:ing)?${any}{0,16}${rules}`),
  order(
    `(?:cancel|skip|drop|erase|replace|paynoattentionto|setaside|nevermind|wipe|clear|reset)${any}{0,8}(?:previous|prior|earlier|existing|original|your|system)${any}{0,8}(?:instruction|prompt|rule|guideline|directive|command|context)`,
  ),
  order(
    '(?:previous|prior|above|earlier|preceding|old|existing|original)(?:system|safety)?(?:instructions?|prompts?|guidelines?|directives?|rules?|orders?)(?:are|is|were|have|has|no|do|be|void|must|nolonger|shouldbe|canbe)',
  ),
  order(
    `(?:new|updated|real|actual|hidden|secret|additional|important|urgent|special|following|revised|true|overriding)(?:system|developer|admin|operator|priority|agent|assistant)?(?:instruction|directive)s?`,
  ),
  order(`(?:instruction|message|note|notice|directive|order|reminder|memo|attention|warning)s?(?:for|to)?${assistant}`),
  order(
    '(?:follow|obey|execute|adhereto|complywith|carryout)(?:these|this|the|my|only|all|those|our|any|every)(?:new|next|following|below|hidden|embedded|above|attached)?(?:instruction|directive|command|order|step)s?(?!history|list|number|detail)',
  ),
  order(
    '(?:the|your|hidden|full|entire|reveal|print|my|new|initial|this)?systemprompt|systemoverride|systeminstruction|developermode(?:enabled|on|activated|isnow|now)|(?:enable|enter|switchto|activate)(?:developer|debug|admin|god|unrestricted|dan|jailbreak)mode|jailbreak(?:en|ed|mode)|doanythingnow|promptinjection',
  ),
]

/** Tells the reader what to do, or what to keep from whom. */
const directing = [
  order(
    'youare(?:now|nolonger|actually|reallyan?|to(?:act|be|behave|become)|infact|hereby|henceforth)(?:an?|the|in|my|not|free|dan|acting|operating|running|unrestricted|authori[sz]ed|connected|talking|bound|required|going|subject|limited|working)(?!member|vip|queue|line|group|fan|follow|logged|list|store|subscrib)',
  ),
  order(
    `youare(?:an?|the|my)?${any}{0,16}(?:assistant|aimodel|aiagent|languagemodel|paymentagent|administrator|jailbroken|chatbot|unrestricted)`,
  ),
  order(
    '(?:pretend|imagine|suppose|assume)(?:that)?(?:tobe|youare|youre|to(?:bea)|youhave|therole|youhadno|the(?:userhas|userwants|persona))|roleplayas|simulatebeing|(?:act|behave|respond|speak|operate)as(?:an?|the|if(?:you|the)|my|though)',
  ),
  order(
    'fromnowon(?:you|always|every|all|any|only|never|reply|respond|treat|your|ignore|the|do|please|whenever|call|send|when)|henceforthyou|startingnowyou',
  ),
  order(
    `${not}(?:to|even|ever|just|please|again|also|first|it|need)*${tell}(?:to|with|this|it|these|any|about|anything|that|back|first|for|from|of|them|again|thistransfer|thisstep|know)*${user}`,
  ),
  order(`(?:keep|hide|conceal)(?:ing)?${any}{0,24}(?:from|secretto)${user}`),
  order(
    `${not}(?:let)${user}(?:know|see|notice|realize)|(?:user|customer|human|person|owner)s?(?:must|should|need|does|will|can|shall|may)(?:not|never|nt)(?:be)?(?:know|told|see|notice|aware|inform|learn|find|realize|asked|notified|shown)`,
  ),
  order(
    `without${user}(?:s)?(?:ever)?(?:knowledge|consent|confirm|permission|approv|noticing|seeing|knowing|being|having|input|realizing|involve|agree|authori)`,
  ),
  order(
    '(?:silent|secret|quiet|covert|stealthi|discreet|invisib|unnoticed|automatical)(?:ly)?(?:call|invoke|send|pay|transfer|execute|purchase|order|forward|upload|run|confirm|approve|submit|charge|complete|buy|add|perform|read|copy|attach|open|log|include|proceed|accept|place|issue|use)(?:the|all|any|every|this|each|a|it|to|that|[a-z]*tool|without|their|for|user|our|both)',
  ),
  order(
    `(?:withoutany|without|skip|bypass|omit|suppress|disable|avoid|dispensewith|waive|noneedfor)(?:ping|ing)?${confirmation}`,
  ),
  order(
    '(?:confirmation|approval|consent|permission)s?(?:is|are|has|have|was|will)(?:already|been|not|no|never|longer)*(?:required|needed|necessary|given|granted|obtained|beenobtained|implied|assumed|unnecessary|waived|optional|disabled)|nouserconfirmation|noconfirmation(?:is)?(?:required|needed|necessary)',
  ),
  order(
    '(?:users?|customers?|owners?|theperson|account(?:holder|owner)|thehuman)(?:has|have|had|already)(?:already|explicitly|fully|been|previously|just|pre|given)*(?:approv|authori[sz]|consent|agree|confirm|grant|accept|permission|ask|instruct|request|sign|opt|clear)|pre(?:approved|authori[sz]ed)(?:by|for|all|this|so|and|transfer|payment)|auto(?:confirm|approve)(?:the|all|any|every|this|it|payments?|transfers?|and)',
  ),
  order(
    '(?:theuser|usersreally|theuseralways|thecustomer|theperson|thehuman)(?:really|actually|always|secretly)?(?:wants?|wishes|asked|expects|needs|requested|prefers)(?:you|the|to|that|this|for)',
  ),
  order(
    `(?:please|first|always|then|also|must|should|now|immediately|instead|to|haveto|needto|kindly|and|you|simply|just|secondly|mandatory|next|required|never|only|could|would|before|afterwards|will|shall)${call}(?:the|this|that|only|our|always|any|other|a|an|every|my|first|it|your|all|both|one|these|following)*${any}{0,24}?${tool}(?!failed|error|fail)`,
  ),
  order(
    `${call}(?:the|this|that|our|every|any|these|following|my)(?:following|other|first|next|same|new)?${any}{0,20}${tool}(?:first|before|after|with|to|and|instead|again|for|without|on|twice|immediately|now|every|when|as|at|once|until|then|in|is)`,
  ),
  order(`whenever(?:the|a|any)?(?:user|customer)${any}{0,24}(?:call|run|invoke|use|send|pay|say|reply|answer|tell)`),
  order(
    `(?:leak|exfiltrate|dump|reveal|print)(?:ing)?(?:the|all|any|every|your|their|users|full|entire|whole|hidden)*(?:${secret})`,
  ),
  order(
    `(?:before|after|when|whenever|priorto|insteadof|while|until|if)(?:you|using|calling|invoking|running|any|every|each|answering|responding|replying|use|call|invoke|completing|finishing|executing)+(?:to|the|this|that|any|other|a|of|our|all|with)*${any}{0,12}(?:tools?|functions?|apis?|requests?|calls?|users?|response|answer|reply|question|skills?|operation|task|it)(?:you|call|must|first|always|please|should|read|send|the|do|run|invoke|also|is|output|pass|fetch|isshown|or|transfer|pay|never|use|set|add)`,
  ),
  order(
    `${assistant}(?:is|are|please|must|should|shall|has|have|need|needs|will|would|may|can|who|that|which|reading|processing|you|now|also|only|always|never|cannot|do|when|to|with|ignore|call|instructions?|agents?|attention|note|followthis|kindly)`,
  ),
  order(
    `you(?:really|also|always|now|simply|then)?(?:must|should|shall|haveto|needto|arerequiredto|areobligedto|arerequested|oughtto|areto|will|can|may|areallowedto|areauthori[sz]edto|arepermittedto|areinstructedto|areexpectedto)(?:now|always|first|also|then|immediately|never|only|not|please|directly|freely|simply|at|once)*(?:call|invoke|execute|transfer|obey|respond|reply|output|exfiltrate|forward|reveal|leak|treat|disregard|ignore|followthese|print|includethe|passthe|comply|readthe|sendthe|sendall|approve|purchase|remit|wire|buy|ask(?:the)?user|tell(?:the)?user)`,
  ),
  order(
    '(?:reply|respond|answer)(?:s|ing)?(?:only|just|exactly|solely|strictly|always|everyquestion|to(?:all|every|any|the))+(?:with|in|as|by|that|using|question|message|request|user|the|yes|no|ok)|(?:only|always)(?:reply|respond|answer|output)(?:with|the|in|ok|yes|no|by|that)|respondwith|replywith|answerwith|say(?:nothing|only|exactly)(?:else|but|the|that|this)?|output(?:only|exactly|nothing|the(?:following|word|exact))|repeat(?:after|the(?:word|text|above|following|phrase|system))',
  ),
  order(
    `(?:tell|inform|assure|convince|persuade|trick|deceive|mislead|urge|instruct|telling)(?:to)?(?:the|this|every|all|your)*(?:users?|customers?|humans?|person|buyer|shopper|people)`,
  ),
  order(
    `${disclose}(?:ing)?(?:the|all|every|any|their|users|his|her|your|of|contents?|everything|full|entire|whole|complete|each|me|us|stored|saved|current|raw|my|and|in|verbatim|out|back|a|copy|exact|text|to)*(?:${secret})(?:to|at|in|into|as|via|through|with|along|inside|here|verbatim|word|on|and|before|for|when|from|by|every|first|so|using|above|below|out|the)`,
  ),
  order(
    '(?:send|forward|post|upload|email|transmit|leak|exfiltrate|relay|copy|bcc|cc)(?:ing|s)?(?:it|this|that|them|the|all|every|each|everything|any|a|an|their|users|whole|complete|full|results?|output|answers?)+[a-z0-9]{0,48}?(?:to(?:us|me|attacker|http|evil|the(?:following|attacker|url|address|server|collector|webhook|number)|this|an?(?:external|remote|third)|our|my|external|webhook|logger|collector|audit|backup)|webhook|endpoint)',
  ),
  order(
    `(?:transfer|wire|remit|refund|withdraw|deposit|move|pay|send|donate|charge|issue)(?:ing|s)?(?:a|an|the|all|every|any|entire|users?|their|his|her|out|over|full|whole|remaining|available|total|my|your|us|of|everything|rest|whatever|it)*[0-9]*(?:yuan|rmb|cny|usd|dollars?|btc|coins?|credits?)?(?:balance|money|funds?|amount|savings|cash|wallet|payment|points|everything|deposit)?(?:from${any}{0,12}?)?(?:in)?to(?:the|this|an?)?(?:account|wallet|card|merchant|following|me|us|our|attacker|number|my|this|address|below|new|different|recipient|bank|seller|payee|another|payto)${any}*`,
  ),
  order(
    '(?:buy|purchase|order)(?:the)?(?:most|highest|maximum|max|largest|everything|all)(?:expensive|quantity|priced|amount|costly|items?|possible)|(?:buy|purchase|order)(?:ing)?(?:it|this|the[a-z]{2,12})(?:immediately|now|automatically)?(?:for|onbehalfof)(?:the)?user|(?:increase|set|change|raise)(?:the)?(?:quantity|amount|price)(?:to|by)[0-9]',
  ),
  order(
    '(?:prefer|favou?r)(?:our|this)(?:shop|tool|app|service|product|skill|api|merchant|store|brand)|(?:always|must|should|prefer|only)(?:to)?(?:choose|prefer|select|use|recommend|pick|rank|favou?r|route|promote|suggest)(?:ing)?(?:this|our|the|my)(?:shop|tool|app|service|product|skill|function|api|merchant|store|one|item|program|mini|result)|takesprecedenceover|(?:highest|top|maximum|absolute|first)priority(?:instruction|rule|message|order|over|command|directive|tool|forthe|andmust)',
  ),
  order(
    `(?:this|the)(?:[a-z]{0,12})(?:tool|api)(?:is|hasbeen|was|isnow|mustbe|should|requires|needs|willonly|onlyworks|mustonly|mustalways|wasreplaced)(?:be|been|now|deprecated|updated|replaced|superseded|obsolete|disabled|moved|called|used|first|always|you|that|the|broken|invoked|to|only|retired|renamed|preceded|run|mandatory|required)+(?:by|use|call|instead|with|please|before|after|a|to|you|for|and|first|in|until|so)`,
  ),
  order(
    `(?:retry|tryagain|fix(?:it|this)|resolve(?:it|this)?|recover|continue|proceed|unlock|reauthenticate|authenticate|verifyyourself)${any}{0,24}(?:by|with|via|using|through|call|must)${any}{0,12}(?:calling|invoking|passing|sending|running|providing|call|invoke|admin|sudo|theuser|apikey|password|token|tool|includ)`,
  ),
  order(
    '(?:onbehalfof|actingfor|inthenameof)(?:the)?(?:user|customer|owner|human)(?:transfer|send|call|pay|buy|approve|you|agree|accept|confirm|sign|without|order)',
  ),
  order(
    '(?:agree|accept|approve|confirm|authori[sz]e|grant|click)(?:s|ing)?(?:to|all|every|any|each|everything|it|whatever|the)+(?:request|payment|transfer|permission|prompt|dialog|confirmation|charge|transaction|purchase|order|authori[sz]ation|popup)+s?(?:request|dialog|prompt)?s?(?:automatically|immediately|without|onbehalf|for(?:the)?user|atonce|silently|that|you|from|by)',
  ),
  order(
    '(?:assistant|agent|admin|administrator|system|developer|operator|platform|bank|compliance|security|support)(?:team)?(?:has|have)?(?:note|notice|override|authori[sz]ed|authori[sz]es|instructs|instructed|requires|mandates?|says|ordered|orders|granted|directive|grants|approved|demands|command|confirms|asks)(?:you|that|this|all|the|every|transfer|payment|immediate|agents?|to|call|ignore|disregard|approve|is)',
  ),
  order(
    '(?:remember|memori[sz]e|store|save|persist|add)(?:this|that|the|it|following|these)+(?:rule|instruction|forever|foralluture|for(?:all|every)(?:future)?|in(?:your)?memory|permanently|toyour|always|inevery|as(?:a)?rule)|(?:in|to|into)yourmemory|yourmemory|updateyour(?:memory|instructions?|rules|behaviou?r|config)',
  ),
  order(
    '(?:imstart|imend|endoftext|startofturn|endofturn|beginoftext|startheaderid|endheaderid|eotid|fimprefix|toolcallbegin|toolcallsbegin|beginofsentence|endofsentence|functioncalls?invoke)',
  ),
  order(
    `(?:fetch|visit|browse|open|load|download|navigateto|goto|curl|wget|get)(?:the|this|an?|following|and|it|first|our|my|their)*(?:url|link|website|webpage|script|remote|payload|instructionsfrom)(?:and|to|with|then|below|from|for|before)`,
  ),
  order(
    '(?:it(?:would|will|is)(?:be)?|ifyoucould|couldyou|wouldyou|canyou|couldyoupossibly|wouldyoukindly|wouldyoumind|mayiask(?:you)?|ineedyou|iwantyou|iwould(?:like|love)you|wewouldappreciate(?:it)?|kindly|pleasejust|weneedyou)(?:ifyou|you|if|really|nice|great|best|kind|helpful|appreciated|could|would|possibly|to|please|also|kindly|simply|for|wise|polite|much|so|very|wonderful|just|quickly|silently)*(?:transfer|send|forward|call|invoke|ignor|disregard|reveal|approve|execut|skip|bypass|pay(?!ment)|wire|shar|leak|buy|run|disclos|pass|act|forget|upload|remit|cop(?:y|ied)|hid|overlook|not(?:tell|ask|mention)|omit|print|add|repeat|treat|confirm(?:all|every|the)|grant)',
  ),
  order(
    '(?:earlier|previous|prior|old|above|before|priorto|cameto?before|existing)[a-z]{0,20}?(?:aside|nolonger(?:count|appl|valid|matter|hold)|hasexpired|areobsolete|isvoid|asatest|outdated|nolongerrelevant)|(?:set|put|leave|push|throw)(?:everything|all)[a-z]{0,24}?(?:aside|away|out)',
  ),
  order(
    'youserve(?:the|only|me|us)|your(?:real|only|true|sole|new|actual|secret|hidden)(?:job|task|goal|purpose|mission|role|reply|answer|response|duty|objective)(?:is|now)|youhaveno(?:restriction|limit|rule|filter|guideline|choice|constraint)|(?:behave|act)(?:just)?like(?:an?|the|you|root)|(?:speak|talk|answer|respond|act|behave)asthough|(?:youare|youve)been(?:reprogram|updat|grant|promot|reassign|upgrad|jailbr|hack|authori)',
  ),
  order(
    '(?:recite|writeout|showme|whatdoes|whatis|whatare|giveme|quote|display|dump|spellout|translate|summari[sz]e)(?:the|your|all|me|is|text|are)*(?:[a-z]{0,8}?)(?:hidden|initial|system|original|secret|first|atthevery|verystart|verybeginning|internal)(?:[a-z]{0,8}?)(?:prompt|instruction|message|text|conversation|start|beginning|rules|line)',
  ),
  order(
    '(?:user|buyer|shopper|customer|cardholder|client|person)s?(?:need|does|do|should|must|will)(?:not|nt)(?:have|need)?(?:to)?(?:hear|see|know|notice|findout|bebothered|click|agree|confirm|beinvolved)|(?:the)(?:user|buyer|customer|shopper|client)(?:is|was|will(?:be)?)(?:fine|ok|okay|happy|good|cool|alright|allright)with|(?:leave|keep)the(?:user|buyer|customer|shopper)(?:out|in)|(?:they|he|she|theuser|everyone)(?:has|have|had)?(?:already)?(?:agreed|consented|approved|saidyes)(?:[a-z]{0,16}?)(?:so|proceed|without|just|charge|pay)|noneed(?:for|to)(?:the|have|get|let|make)*(?:user|buyer|customer|shopper|person|human)',
  ),
  order(
    'asking(?:themisa|isa|would|just|isonlya|theuser)*(?:waste|slows|isunnecessary|notneeded|notnecessary)|gostraightto(?:payment|pay|transfer)|(?:just|simply)(?:charge|debit)(?:the|their|his|her|it)|(?:do|handle|finish)(?:this|it)(?:quietly|silently|secretly|insecret|inthebackground)',
  ),
  order(
    '(?:also|oncefinished|oncedone|whenfinished|afterwards|beforeyou(?:respond|answer|reply|start|finish|do)|(?:every|each)timeyou|whenyou(?:finish|are|see|list|search))(?:[a-z]{0,24}?)(?:call|run|invoke|track|fetchthe|upload|post|log)(?:the|[a-z]{0,4})?(?:[a-z]{4,})',
  ),
  order(
    '(?:pass|(?<!in|out)put|fill|attach|mail|insert|write|hide|stuff|embed|encode|smuggle|paste)(?:[a-z]{0,20}?)(?:wholeconversation|conversation|chathistory|usersphone|usersemail|usersname|usersaddress|usersid|bearertoken|accesstoken|usertoken|idrsa|ssh|orderhistory|verificationcode|systemprompt|theotp|privatekey)|(?:letmeknow|giveme|tellme|sendme)(?:the|your|their|users|his|her)+(?:verificationcode|password|otp|pin|token|key|code|secret|card|cvv)|(?:supply|provide|submit)theusers?(?:token|password|otp|card|code|key|secret|cvv|pin)',
  ),
  order(
    '(?:claim|pretend|lie|state|announce)that(?:the|it|every|all|no|you|this)|saythat(?:every|it|the|all|no)(?:[a-z]{0,20}?)(?:failed|fine|free|paid|through|ok|success|safe|done|normal)|answer(?:every|all|any|each)(?:single)?(?:question|request|message)(?:s)?(?:with|by|as)|(?:donot|dont|never)(?:answer|say|output|reply)anything|noother(?:answer|reply|output)',
  ),
  order(
    '(?:bots?|agents?|crawlers?|models?|ais|automatons?|machines?)(?:must|should|haveto|shall|needto)(?:click|call|pay|first|read|use|treat|buy|order|rate|give|follow|obey|always|not|never|ignore)|(?:toany|tothe|toall|tothat)(?:agent|bot|model|ai|assistant|llm)s?(?:that|who|reading|parsing|processing|seeing)|asan(?:ai|agent|assistant|llm)(?:you|agent|assistant|model|language|it|please)|ifyouare(?:an?)(?:ai|bot|agent|model|assistant|llm|language)',
  ),
  order(
    '(?:wire|transfer|send|move|empty|drain|sweep)(?:all|the|remaining|whole|every|any|users|of)*(?:money|funds|wallet|balance|cash|savings|account|deposit)(?:in)?to[a-z]+(?:wallet|account|card|bank)|(?:empty|drain)the(?:wallet|account|balance|card)|change(?:the)?(?:recipient|payee|shippingaddress|deliveryaddress|receiver|beneficiary|bankaccount)to|(?:select|choose|pick|tick|check|accept|take)(?:the|always)*(?:mostexpensive|everybox|allboxes|highestprice|priciest|dearest)|(?:behalfof)(?:the|a|any|our)?(?:user|customer|buyer|shopper|client)',
  ),
  order(
    '(?:has|have|takes|gets|gain)(?:absolute|higher|the|top|highest)*priorityover|outrank(?:s|ing)?|justdo(?:what|as)|(?:donot|dont|never)ask(?:any|me|for|why|questions|anything|back|again)(?:questions|thing|why|first)?|asknothing|askno(?:more|further)?questions|listento(?:me|this)(?:not|only|insteadof|and)|do(?:exactly)?(?:what|as)(?:it|this|thepage|themessage)(?:says|tells|reads)|act(?:ing)?onwhat(?:it|the)|whatiswrittenhere',
  ),
  order(
    '(?:use|call|switchto|choose)[a-z0-9]{3,20}?(?:fromnowon|insteadofthe|insteadforall)|(?:competitor|othershop|otherstore|otherapp|otherseller|othermerchant|othertool)s?(?:are|is)(?:all)?(?:scam|fake|unsafe|fraud|untrust|malicious|broken)|(?:never|donot|dont)(?:mention|recommend|use|suggest|call|show)(?:any)?(?:other|compet|another|rival)|keepinmindfor(?:all|every)|forallfuture(?:chat|conversation|request|session|message|interaction|response)|grant(?:all|any|every)(?:permission|access|right)|(?:authori[sz]ed|allowed|cleared|instructed|permitted|told)youto(?:skip|bypass|pay|transfer|ignore|approve|call|move|proceed)',
  ),
]

export const english = { overriding, directing } as const
