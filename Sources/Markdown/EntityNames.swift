/// The named character references of HTML, as `scripts/entities` writes them.
enum EntityNames {
  /// Each name directly followed by its text, in byte order, with spaces between. One string, so
  /// that nothing is built at the start.
  static let all: StaticString = """
    AEligÆ AMP& AacuteÁ AbreveĂ AcircÂ AcyА Afr𝔄 AgraveÀ AlphaΑ AmacrĀ And⩓ AogonĄ Aopf𝔸 \
    ApplyFunction\u{2061} AringÅ Ascr𝒜 Assign≔ AtildeÃ AumlÄ Backslash∖ Barv⫧ Barwed⌆ BcyБ \
    Because∵ Bernoullisℬ BetaΒ Bfr𝔅 Bopf𝔹 Breve˘ Bscrℬ Bumpeq≎ CHcyЧ COPY© CacuteĆ Cap⋒ \
    CapitalDifferentialDⅅ Cayleysℭ CcaronČ CcedilÇ CcircĈ Cconint∰ CdotĊ Cedilla¸ CenterDot· Cfrℭ \
    ChiΧ CircleDot⊙ CircleMinus⊖ CirclePlus⊕ CircleTimes⊗ ClockwiseContourIntegral∲ \
    CloseCurlyDoubleQuote” CloseCurlyQuote’ Colon∷ Colone⩴ Congruent≡ Conint∯ ContourIntegral∮ \
    Copfℂ Coproduct∐ CounterClockwiseContourIntegral∳ Cross⨯ Cscr𝒞 Cup⋓ CupCap≍ DDⅅ DDotrahd⤑ \
    DJcyЂ DScyЅ DZcyЏ Dagger‡ Darr↡ Dashv⫤ DcaronĎ DcyД Del∇ DeltaΔ Dfr𝔇 DiacriticalAcute´ \
    DiacriticalDot˙ DiacriticalDoubleAcute˝ DiacriticalGrave` DiacriticalTilde˜ Diamond⋄ \
    DifferentialDⅆ Dopf𝔻 Dot¨ DotDot\u{20DC} DotEqual≐ DoubleContourIntegral∯ DoubleDot¨ \
    DoubleDownArrow⇓ DoubleLeftArrow⇐ DoubleLeftRightArrow⇔ DoubleLeftTee⫤ DoubleLongLeftArrow⟸ \
    DoubleLongLeftRightArrow⟺ DoubleLongRightArrow⟹ DoubleRightArrow⇒ DoubleRightTee⊨ \
    DoubleUpArrow⇑ DoubleUpDownArrow⇕ DoubleVerticalBar∥ DownArrow↓ DownArrowBar⤓ \
    DownArrowUpArrow⇵ DownBreve\u{311} DownLeftRightVector⥐ DownLeftTeeVector⥞ DownLeftVector↽ \
    DownLeftVectorBar⥖ DownRightTeeVector⥟ DownRightVector⇁ DownRightVectorBar⥗ DownTee⊤ \
    DownTeeArrow↧ Downarrow⇓ Dscr𝒟 DstrokĐ ENGŊ ETHÐ EacuteÉ EcaronĚ EcircÊ EcyЭ EdotĖ Efr𝔈 \
    EgraveÈ Element∈ EmacrĒ EmptySmallSquare◻ EmptyVerySmallSquare▫ EogonĘ Eopf𝔼 EpsilonΕ Equal⩵ \
    EqualTilde≂ Equilibrium⇌ Escrℰ Esim⩳ EtaΗ EumlË Exists∃ ExponentialEⅇ FcyФ Ffr𝔉 \
    FilledSmallSquare◼ FilledVerySmallSquare▪ Fopf𝔽 ForAll∀ Fouriertrfℱ Fscrℱ GJcyЃ GT> GammaΓ \
    GammadϜ GbreveĞ GcedilĢ GcircĜ GcyГ GdotĠ Gfr𝔊 Gg⋙ Gopf𝔾 GreaterEqual≥ GreaterEqualLess⋛ \
    GreaterFullEqual≧ GreaterGreater⪢ GreaterLess≷ GreaterSlantEqual⩾ GreaterTilde≳ Gscr𝒢 Gt≫ \
    HARDcyЪ Hacekˇ Hat^ HcircĤ Hfrℌ HilbertSpaceℋ Hopfℍ HorizontalLine─ Hscrℋ HstrokĦ \
    HumpDownHump≎ HumpEqual≏ IEcyЕ IJligĲ IOcyЁ IacuteÍ IcircÎ IcyИ Idotİ Ifrℑ IgraveÌ Imℑ ImacrĪ \
    ImaginaryIⅈ Implies⇒ Int∬ Integral∫ Intersection⋂ InvisibleComma\u{2063} \
    InvisibleTimes\u{2062} IogonĮ Iopf𝕀 IotaΙ Iscrℐ ItildeĨ IukcyІ IumlÏ JcircĴ JcyЙ Jfr𝔍 Jopf𝕁 \
    Jscr𝒥 JsercyЈ JukcyЄ KHcyХ KJcyЌ KappaΚ KcedilĶ KcyК Kfr𝔎 Kopf𝕂 Kscr𝒦 LJcyЉ LT< LacuteĹ \
    LambdaΛ Lang⟪ Laplacetrfℒ Larr↞ LcaronĽ LcedilĻ LcyЛ LeftAngleBracket⟨ LeftArrow← \
    LeftArrowBar⇤ LeftArrowRightArrow⇆ LeftCeiling⌈ LeftDoubleBracket⟦ LeftDownTeeVector⥡ \
    LeftDownVector⇃ LeftDownVectorBar⥙ LeftFloor⌊ LeftRightArrow↔ LeftRightVector⥎ LeftTee⊣ \
    LeftTeeArrow↤ LeftTeeVector⥚ LeftTriangle⊲ LeftTriangleBar⧏ LeftTriangleEqual⊴ \
    LeftUpDownVector⥑ LeftUpTeeVector⥠ LeftUpVector↿ LeftUpVectorBar⥘ LeftVector↼ LeftVectorBar⥒ \
    Leftarrow⇐ Leftrightarrow⇔ LessEqualGreater⋚ LessFullEqual≦ LessGreater≶ LessLess⪡ \
    LessSlantEqual⩽ LessTilde≲ Lfr𝔏 Ll⋘ Lleftarrow⇚ LmidotĿ LongLeftArrow⟵ LongLeftRightArrow⟷ \
    LongRightArrow⟶ Longleftarrow⟸ Longleftrightarrow⟺ Longrightarrow⟹ Lopf𝕃 LowerLeftArrow↙ \
    LowerRightArrow↘ Lscrℒ Lsh↰ LstrokŁ Lt≪ Map⤅ McyМ MediumSpace\u{205F} Mellintrfℳ Mfr𝔐 \
    MinusPlus∓ Mopf𝕄 Mscrℳ MuΜ NJcyЊ NacuteŃ NcaronŇ NcedilŅ NcyН NegativeMediumSpace\u{200B} \
    NegativeThickSpace\u{200B} NegativeThinSpace\u{200B} NegativeVeryThinSpace\u{200B} \
    NestedGreaterGreater≫ NestedLessLess≪ NewLine\u{A} Nfr𝔑 NoBreak\u{2060} \
    NonBreakingSpace\u{A0} Nopfℕ Not⫬ NotCongruent≢ NotCupCap≭ NotDoubleVerticalBar∦ NotElement∉ \
    NotEqual≠ NotEqualTilde\u{2242}\u{338} NotExists∄ NotGreater≯ NotGreaterEqual≱ \
    NotGreaterFullEqual\u{2267}\u{338} NotGreaterGreater\u{226B}\u{338} NotGreaterLess≹ \
    NotGreaterSlantEqual\u{2A7E}\u{338} NotGreaterTilde≵ NotHumpDownHump\u{224E}\u{338} \
    NotHumpEqual\u{224F}\u{338} NotLeftTriangle⋪ NotLeftTriangleBar\u{29CF}\u{338} \
    NotLeftTriangleEqual⋬ NotLess≮ NotLessEqual≰ NotLessGreater≸ NotLessLess\u{226A}\u{338} \
    NotLessSlantEqual\u{2A7D}\u{338} NotLessTilde≴ NotNestedGreaterGreater\u{2AA2}\u{338} \
    NotNestedLessLess\u{2AA1}\u{338} NotPrecedes⊀ NotPrecedesEqual\u{2AAF}\u{338} \
    NotPrecedesSlantEqual⋠ NotReverseElement∌ NotRightTriangle⋫ \
    NotRightTriangleBar\u{29D0}\u{338} NotRightTriangleEqual⋭ NotSquareSubset\u{228F}\u{338} \
    NotSquareSubsetEqual⋢ NotSquareSuperset\u{2290}\u{338} NotSquareSupersetEqual⋣ \
    NotSubset\u{2282}\u{20D2} NotSubsetEqual⊈ NotSucceeds⊁ NotSucceedsEqual\u{2AB0}\u{338} \
    NotSucceedsSlantEqual⋡ NotSucceedsTilde\u{227F}\u{338} NotSuperset\u{2283}\u{20D2} \
    NotSupersetEqual⊉ NotTilde≁ NotTildeEqual≄ NotTildeFullEqual≇ NotTildeTilde≉ NotVerticalBar∤ \
    Nscr𝒩 NtildeÑ NuΝ OEligŒ OacuteÓ OcircÔ OcyО OdblacŐ Ofr𝔒 OgraveÒ OmacrŌ OmegaΩ OmicronΟ \
    Oopf𝕆 OpenCurlyDoubleQuote“ OpenCurlyQuote‘ Or⩔ Oscr𝒪 OslashØ OtildeÕ Otimes⨷ OumlÖ OverBar‾ \
    OverBrace⏞ OverBracket⎴ OverParenthesis⏜ PartialD∂ PcyП Pfr𝔓 PhiΦ PiΠ PlusMinus± \
    Poincareplaneℌ Popfℙ Pr⪻ Precedes≺ PrecedesEqual⪯ PrecedesSlantEqual≼ PrecedesTilde≾ Prime″ \
    Product∏ Proportion∷ Proportional∝ Pscr𝒫 PsiΨ QUOT\u{22} Qfr𝔔 Qopfℚ Qscr𝒬 RBarr⤐ REG® RacuteŔ \
    Rang⟫ Rarr↠ Rarrtl⤖ RcaronŘ RcedilŖ RcyР Reℜ ReverseElement∋ ReverseEquilibrium⇋ \
    ReverseUpEquilibrium⥯ Rfrℜ RhoΡ RightAngleBracket⟩ RightArrow→ RightArrowBar⇥ \
    RightArrowLeftArrow⇄ RightCeiling⌉ RightDoubleBracket⟧ RightDownTeeVector⥝ RightDownVector⇂ \
    RightDownVectorBar⥕ RightFloor⌋ RightTee⊢ RightTeeArrow↦ RightTeeVector⥛ RightTriangle⊳ \
    RightTriangleBar⧐ RightTriangleEqual⊵ RightUpDownVector⥏ RightUpTeeVector⥜ RightUpVector↾ \
    RightUpVectorBar⥔ RightVector⇀ RightVectorBar⥓ Rightarrow⇒ Ropfℝ RoundImplies⥰ Rrightarrow⇛ \
    Rscrℛ Rsh↱ RuleDelayed⧴ SHCHcyЩ SHcyШ SOFTcyЬ SacuteŚ Sc⪼ ScaronŠ ScedilŞ ScircŜ ScyС Sfr𝔖 \
    ShortDownArrow↓ ShortLeftArrow← ShortRightArrow→ ShortUpArrow↑ SigmaΣ SmallCircle∘ Sopf𝕊 \
    Sqrt√ Square□ SquareIntersection⊓ SquareSubset⊏ SquareSubsetEqual⊑ SquareSuperset⊐ \
    SquareSupersetEqual⊒ SquareUnion⊔ Sscr𝒮 Star⋆ Sub⋐ Subset⋐ SubsetEqual⊆ Succeeds≻ \
    SucceedsEqual⪰ SucceedsSlantEqual≽ SucceedsTilde≿ SuchThat∋ Sum∑ Sup⋑ Superset⊃ \
    SupersetEqual⊇ Supset⋑ THORNÞ TRADE™ TSHcyЋ TScyЦ Tab\u{9} TauΤ TcaronŤ TcedilŢ TcyТ Tfr𝔗 \
    Therefore∴ ThetaΘ ThickSpace\u{205F}\u{200A} ThinSpace\u{2009} Tilde∼ TildeEqual≃ \
    TildeFullEqual≅ TildeTilde≈ Topf𝕋 TripleDot\u{20DB} Tscr𝒯 TstrokŦ UacuteÚ Uarr↟ Uarrocir⥉ \
    UbrcyЎ UbreveŬ UcircÛ UcyУ UdblacŰ Ufr𝔘 UgraveÙ UmacrŪ UnderBar_ UnderBrace⏟ UnderBracket⎵ \
    UnderParenthesis⏝ Union⋃ UnionPlus⊎ UogonŲ Uopf𝕌 UpArrow↑ UpArrowBar⤒ UpArrowDownArrow⇅ \
    UpDownArrow↕ UpEquilibrium⥮ UpTee⊥ UpTeeArrow↥ Uparrow⇑ Updownarrow⇕ UpperLeftArrow↖ \
    UpperRightArrow↗ Upsiϒ UpsilonΥ UringŮ Uscr𝒰 UtildeŨ UumlÜ VDash⊫ Vbar⫫ VcyВ Vdash⊩ Vdashl⫦ \
    Vee⋁ Verbar‖ Vert‖ VerticalBar∣ VerticalLine| VerticalSeparator❘ VerticalTilde≀ \
    VeryThinSpace\u{200A} Vfr𝔙 Vopf𝕍 Vscr𝒱 Vvdash⊪ WcircŴ Wedge⋀ Wfr𝔚 Wopf𝕎 Wscr𝒲 Xfr𝔛 XiΞ Xopf𝕏 \
    Xscr𝒳 YAcyЯ YIcyЇ YUcyЮ YacuteÝ YcircŶ YcyЫ Yfr𝔜 Yopf𝕐 Yscr𝒴 YumlŸ ZHcyЖ ZacuteŹ ZcaronŽ ZcyЗ \
    ZdotŻ ZeroWidthSpace\u{200B} ZetaΖ Zfrℨ Zopfℤ Zscr𝒵 aacuteá abreveă ac∾ acE\u{223E}\u{333} \
    acd∿ acircâ acute´ acyа aeligæ af\u{2061} afr𝔞 agraveà alefsymℵ alephℵ alphaα amacrā amalg⨿ \
    amp& and∧ andand⩕ andd⩜ andslope⩘ andv⩚ ang∠ ange⦤ angle∠ angmsd∡ angmsdaa⦨ angmsdab⦩ \
    angmsdac⦪ angmsdad⦫ angmsdae⦬ angmsdaf⦭ angmsdag⦮ angmsdah⦯ angrt∟ angrtvb⊾ angrtvbd⦝ angsph∢ \
    angstÅ angzarr⍼ aogoną aopf𝕒 ap≈ apE⩰ apacir⩯ ape≊ apid≋ apos' approx≈ approxeq≊ aringå ascr𝒶 \
    ast* asymp≈ asympeq≍ atildeã aumlä awconint∳ awint⨑ bNot⫭ backcong≌ backepsilon϶ backprime‵ \
    backsim∽ backsimeq⋍ barvee⊽ barwed⌅ barwedge⌅ bbrk⎵ bbrktbrk⎶ bcong≌ bcyб bdquo„ becaus∵ \
    because∵ bemptyv⦰ bepsi϶ bernouℬ betaβ bethℶ between≬ bfr𝔟 bigcap⋂ bigcirc◯ bigcup⋃ bigodot⨀ \
    bigoplus⨁ bigotimes⨂ bigsqcup⨆ bigstar★ bigtriangledown▽ bigtriangleup△ biguplus⨄ bigvee⋁ \
    bigwedge⋀ bkarow⤍ blacklozenge⧫ blacksquare▪ blacktriangle▴ blacktriangledown▾ \
    blacktriangleleft◂ blacktriangleright▸ blank␣ blk12▒ blk14░ blk34▓ block█ bne\u{3D}\u{20E5} \
    bnequiv\u{2261}\u{20E5} bnot⌐ bopf𝕓 bot⊥ bottom⊥ bowtie⋈ boxDL╗ boxDR╔ boxDl╖ boxDr╓ boxH═ \
    boxHD╦ boxHU╩ boxHd╤ boxHu╧ boxUL╝ boxUR╚ boxUl╜ boxUr╙ boxV║ boxVH╬ boxVL╣ boxVR╠ boxVh╫ \
    boxVl╢ boxVr╟ boxbox⧉ boxdL╕ boxdR╒ boxdl┐ boxdr┌ boxh─ boxhD╥ boxhU╨ boxhd┬ boxhu┴ boxminus⊟ \
    boxplus⊞ boxtimes⊠ boxuL╛ boxuR╘ boxul┘ boxur└ boxv│ boxvH╪ boxvL╡ boxvR╞ boxvh┼ boxvl┤ \
    boxvr├ bprime‵ breve˘ brvbar¦ bscr𝒷 bsemi⁏ bsim∽ bsime⋍ bsol\u{5C} bsolb⧅ bsolhsub⟈ bull• \
    bullet• bump≎ bumpE⪮ bumpe≏ bumpeq≏ cacuteć cap∩ capand⩄ capbrcup⩉ capcap⩋ capcup⩇ capdot⩀ \
    caps\u{2229}\u{FE00} caret⁁ caronˇ ccaps⩍ ccaronč ccedilç ccircĉ ccups⩌ ccupssm⩐ cdotċ cedil¸ \
    cemptyv⦲ cent¢ centerdot· cfr𝔠 chcyч check✓ checkmark✓ chiχ cir○ cirE⧃ circˆ circeq≗ \
    circlearrowleft↺ circlearrowright↻ circledR® circledSⓈ circledast⊛ circledcirc⊚ circleddash⊝ \
    cire≗ cirfnint⨐ cirmid⫯ cirscir⧂ clubs♣ clubsuit♣ colon: colone≔ coloneq≔ comma, commat@ \
    comp∁ compfn∘ complement∁ complexesℂ cong≅ congdot⩭ conint∮ copf𝕔 coprod∐ copy© copysr℗ \
    crarr↵ cross✗ cscr𝒸 csub⫏ csube⫑ csup⫐ csupe⫒ ctdot⋯ cudarrl⤸ cudarrr⤵ cuepr⋞ cuesc⋟ cularr↶ \
    cularrp⤽ cup∪ cupbrcap⩈ cupcap⩆ cupcup⩊ cupdot⊍ cupor⩅ cups\u{222A}\u{FE00} curarr↷ curarrm⤼ \
    curlyeqprec⋞ curlyeqsucc⋟ curlyvee⋎ curlywedge⋏ curren¤ curvearrowleft↶ curvearrowright↷ \
    cuvee⋎ cuwed⋏ cwconint∲ cwint∱ cylcty⌭ dArr⇓ dHar⥥ dagger† dalethℸ darr↓ dash‐ dashv⊣ \
    dbkarow⤏ dblac˝ dcaronď dcyд ddⅆ ddagger‡ ddarr⇊ ddotseq⩷ deg° deltaδ demptyv⦱ dfisht⥿ dfr𝔡 \
    dharl⇃ dharr⇂ diam⋄ diamond⋄ diamondsuit♦ diams♦ die¨ digammaϝ disin⋲ div÷ divide÷ \
    divideontimes⋇ divonx⋇ djcyђ dlcorn⌞ dlcrop⌍ dollar$ dopf𝕕 dot˙ doteq≐ doteqdot≑ dotminus∸ \
    dotplus∔ dotsquare⊡ doublebarwedge⌆ downarrow↓ downdownarrows⇊ downharpoonleft⇃ \
    downharpoonright⇂ drbkarow⤐ drcorn⌟ drcrop⌌ dscr𝒹 dscyѕ dsol⧶ dstrokđ dtdot⋱ dtri▿ dtrif▾ \
    duarr⇵ duhar⥯ dwangle⦦ dzcyџ dzigrarr⟿ eDDot⩷ eDot≑ eacuteé easter⩮ ecaroně ecir≖ ecircê \
    ecolon≕ ecyэ edotė eeⅇ efDot≒ efr𝔢 eg⪚ egraveè egs⪖ egsdot⪘ el⪙ elinters⏧ ellℓ els⪕ elsdot⪗ \
    emacrē empty∅ emptyset∅ emptyv∅ emsp\u{2003} emsp13\u{2004} emsp14\u{2005} engŋ ensp\u{2002} \
    eogonę eopf𝕖 epar⋕ eparsl⧣ eplus⩱ epsiε epsilonε epsivϵ eqcirc≖ eqcolon≕ eqsim≂ eqslantgtr⪖ \
    eqslantless⪕ equals= equest≟ equiv≡ equivDD⩸ eqvparsl⧥ erDot≓ erarr⥱ escrℯ esdot≐ esim≂ etaη \
    ethð eumlë euro€ excl! exist∃ expectationℰ exponentialeⅇ fallingdotseq≒ fcyф female♀ ffiligﬃ \
    ffligﬀ fflligﬄ ffr𝔣 filigﬁ flat♭ flligﬂ fltns▱ fnofƒ fopf𝕗 forall∀ fork⋔ forkv⫙ fpartint⨍ \
    frac12½ frac13⅓ frac14¼ frac15⅕ frac16⅙ frac18⅛ frac23⅔ frac25⅖ frac34¾ frac35⅗ frac38⅜ \
    frac45⅘ frac56⅚ frac58⅝ frac78⅞ frasl⁄ frown⌢ fscr𝒻 gE≧ gEl⪌ gacuteǵ gammaγ gammadϝ gap⪆ \
    gbreveğ gcircĝ gcyг gdotġ ge≥ gel⋛ geq≥ geqq≧ geqslant⩾ ges⩾ gescc⪩ gesdot⪀ gesdoto⪂ \
    gesdotol⪄ gesl\u{22DB}\u{FE00} gesles⪔ gfr𝔤 gg≫ ggg⋙ gimelℷ gjcyѓ gl≷ glE⪒ gla⪥ glj⪤ gnE≩ \
    gnap⪊ gnapprox⪊ gne⪈ gneq⪈ gneqq≩ gnsim⋧ gopf𝕘 grave` gscrℊ gsim≳ gsime⪎ gsiml⪐ gt> gtcc⪧ \
    gtcir⩺ gtdot⋗ gtlPar⦕ gtquest⩼ gtrapprox⪆ gtrarr⥸ gtrdot⋗ gtreqless⋛ gtreqqless⪌ gtrless≷ \
    gtrsim≳ gvertneqq\u{2269}\u{FE00} gvnE\u{2269}\u{FE00} hArr⇔ hairsp\u{200A} half½ hamiltℋ \
    hardcyъ harr↔ harrcir⥈ harrw↭ hbarℏ hcircĥ hearts♥ heartsuit♥ hellip… hercon⊹ hfr𝔥 hksearow⤥ \
    hkswarow⤦ hoarr⇿ homtht∻ hookleftarrow↩ hookrightarrow↪ hopf𝕙 horbar― hscr𝒽 hslashℏ hstrokħ \
    hybull⁃ hyphen‐ iacuteí ic\u{2063} icircî icyи iecyе iexcl¡ iff⇔ ifr𝔦 igraveì iiⅈ iiiint⨌ \
    iiint∭ iinfin⧜ iiota℩ ijligĳ imacrī imageℑ imaglineℐ imagpartℑ imathı imof⊷ impedƵ in∈ \
    incare℅ infin∞ infintie⧝ inodotı int∫ intcal⊺ integersℤ intercal⊺ intlarhk⨗ intprod⨼ iocyё \
    iogonį iopf𝕚 iotaι iprod⨼ iquest¿ iscr𝒾 isin∈ isinE⋹ isindot⋵ isins⋴ isinsv⋳ isinv∈ \
    it\u{2062} itildeĩ iukcyі iumlï jcircĵ jcyй jfr𝔧 jmathȷ jopf𝕛 jscr𝒿 jsercyј jukcyє kappaκ \
    kappavϰ kcedilķ kcyк kfr𝔨 kgreenĸ khcyх kjcyќ kopf𝕜 kscr𝓀 lAarr⇚ lArr⇐ lAtail⤛ lBarr⤎ lE≦ \
    lEg⪋ lHar⥢ lacuteĺ laemptyv⦴ lagranℒ lambdaλ lang⟨ langd⦑ langle⟨ lap⪅ laquo« larr← larrb⇤ \
    larrbfs⤟ larrfs⤝ larrhk↩ larrlp↫ larrpl⤹ larrsim⥳ larrtl↢ lat⪫ latail⤙ late⪭ \
    lates\u{2AAD}\u{FE00} lbarr⤌ lbbrk❲ lbrace{ lbrack[ lbrke⦋ lbrksld⦏ lbrkslu⦍ lcaronľ lcedilļ \
    lceil⌈ lcub{ lcyл ldca⤶ ldquo“ ldquor„ ldrdhar⥧ ldrushar⥋ ldsh↲ le≤ leftarrow← leftarrowtail↢ \
    leftharpoondown↽ leftharpoonup↼ leftleftarrows⇇ leftrightarrow↔ leftrightarrows⇆ \
    leftrightharpoons⇋ leftrightsquigarrow↭ leftthreetimes⋋ leg⋚ leq≤ leqq≦ leqslant⩽ les⩽ lescc⪨ \
    lesdot⩿ lesdoto⪁ lesdotor⪃ lesg\u{22DA}\u{FE00} lesges⪓ lessapprox⪅ lessdot⋖ lesseqgtr⋚ \
    lesseqqgtr⪋ lessgtr≶ lesssim≲ lfisht⥼ lfloor⌊ lfr𝔩 lg≶ lgE⪑ lhard↽ lharu↼ lharul⥪ lhblk▄ \
    ljcyљ ll≪ llarr⇇ llcorner⌞ llhard⥫ lltri◺ lmidotŀ lmoust⎰ lmoustache⎰ lnE≨ lnap⪉ lnapprox⪉ \
    lne⪇ lneq⪇ lneqq≨ lnsim⋦ loang⟬ loarr⇽ lobrk⟦ longleftarrow⟵ longleftrightarrow⟷ longmapsto⟼ \
    longrightarrow⟶ looparrowleft↫ looparrowright↬ lopar⦅ lopf𝕝 loplus⨭ lotimes⨴ lowast∗ lowbar_ \
    loz◊ lozenge◊ lozf⧫ lpar( lparlt⦓ lrarr⇆ lrcorner⌟ lrhar⇋ lrhard⥭ lrm\u{200E} lrtri⊿ lsaquo‹ \
    lscr𝓁 lsh↰ lsim≲ lsime⪍ lsimg⪏ lsqb[ lsquo‘ lsquor‚ lstrokł lt< ltcc⪦ ltcir⩹ ltdot⋖ lthree⋋ \
    ltimes⋉ ltlarr⥶ ltquest⩻ ltrPar⦖ ltri◃ ltrie⊴ ltrif◂ lurdshar⥊ luruhar⥦ \
    lvertneqq\u{2268}\u{FE00} lvnE\u{2268}\u{FE00} mDDot∺ macr¯ male♂ malt✠ maltese✠ map↦ mapsto↦ \
    mapstodown↧ mapstoleft↤ mapstoup↥ marker▮ mcomma⨩ mcyм mdash— measuredangle∡ mfr𝔪 mho℧ microµ \
    mid∣ midast* midcir⫰ middot· minus− minusb⊟ minusd∸ minusdu⨪ mlcp⫛ mldr… mnplus∓ models⊧ \
    mopf𝕞 mp∓ mscr𝓂 mstpos∾ muμ multimap⊸ mumap⊸ nGg\u{22D9}\u{338} nGt\u{226B}\u{20D2} \
    nGtv\u{226B}\u{338} nLeftarrow⇍ nLeftrightarrow⇎ nLl\u{22D8}\u{338} nLt\u{226A}\u{20D2} \
    nLtv\u{226A}\u{338} nRightarrow⇏ nVDash⊯ nVdash⊮ nabla∇ nacuteń nang\u{2220}\u{20D2} nap≉ \
    napE\u{2A70}\u{338} napid\u{224B}\u{338} naposŉ napprox≉ natur♮ natural♮ naturalsℕ nbsp\u{A0} \
    nbump\u{224E}\u{338} nbumpe\u{224F}\u{338} ncap⩃ ncaronň ncedilņ ncong≇ \
    ncongdot\u{2A6D}\u{338} ncup⩂ ncyн ndash– ne≠ neArr⇗ nearhk⤤ nearr↗ nearrow↗ \
    nedot\u{2250}\u{338} nequiv≢ nesear⤨ nesim\u{2242}\u{338} nexist∄ nexists∄ nfr𝔫 \
    ngE\u{2267}\u{338} nge≱ ngeq≱ ngeqq\u{2267}\u{338} ngeqslant\u{2A7E}\u{338} \
    nges\u{2A7E}\u{338} ngsim≵ ngt≯ ngtr≯ nhArr⇎ nharr↮ nhpar⫲ ni∋ nis⋼ nisd⋺ niv∋ njcyњ nlArr⇍ \
    nlE\u{2266}\u{338} nlarr↚ nldr‥ nle≰ nleftarrow↚ nleftrightarrow↮ nleq≰ nleqq\u{2266}\u{338} \
    nleqslant\u{2A7D}\u{338} nles\u{2A7D}\u{338} nless≮ nlsim≴ nlt≮ nltri⋪ nltrie⋬ nmid∤ nopf𝕟 \
    not¬ notin∉ notinE\u{22F9}\u{338} notindot\u{22F5}\u{338} notinva∉ notinvb⋷ notinvc⋶ notni∌ \
    notniva∌ notnivb⋾ notnivc⋽ npar∦ nparallel∦ nparsl\u{2AFD}\u{20E5} npart\u{2202}\u{338} \
    npolint⨔ npr⊀ nprcue⋠ npre\u{2AAF}\u{338} nprec⊀ npreceq\u{2AAF}\u{338} nrArr⇏ nrarr↛ \
    nrarrc\u{2933}\u{338} nrarrw\u{219D}\u{338} nrightarrow↛ nrtri⋫ nrtrie⋭ nsc⊁ nsccue⋡ \
    nsce\u{2AB0}\u{338} nscr𝓃 nshortmid∤ nshortparallel∦ nsim≁ nsime≄ nsimeq≄ nsmid∤ nspar∦ \
    nsqsube⋢ nsqsupe⋣ nsub⊄ nsubE\u{2AC5}\u{338} nsube⊈ nsubset\u{2282}\u{20D2} nsubseteq⊈ \
    nsubseteqq\u{2AC5}\u{338} nsucc⊁ nsucceq\u{2AB0}\u{338} nsup⊅ nsupE\u{2AC6}\u{338} nsupe⊉ \
    nsupset\u{2283}\u{20D2} nsupseteq⊉ nsupseteqq\u{2AC6}\u{338} ntgl≹ ntildeñ ntlg≸ \
    ntriangleleft⋪ ntrianglelefteq⋬ ntriangleright⋫ ntrianglerighteq⋭ nuν num# numero№ \
    numsp\u{2007} nvDash⊭ nvHarr⤄ nvap\u{224D}\u{20D2} nvdash⊬ nvge\u{2265}\u{20D2} \
    nvgt\u{3E}\u{20D2} nvinfin⧞ nvlArr⤂ nvle\u{2264}\u{20D2} nvlt\u{3C}\u{20D2} \
    nvltrie\u{22B4}\u{20D2} nvrArr⤃ nvrtrie\u{22B5}\u{20D2} nvsim\u{223C}\u{20D2} nwArr⇖ nwarhk⤣ \
    nwarr↖ nwarrow↖ nwnear⤧ oSⓈ oacuteó oast⊛ ocir⊚ ocircô ocyо odash⊝ odblacő odiv⨸ odot⊙ \
    odsold⦼ oeligœ ofcir⦿ ofr𝔬 ogon˛ ograveò ogt⧁ ohbar⦵ ohmΩ oint∮ olarr↺ olcir⦾ olcross⦻ oline‾ \
    olt⧀ omacrō omegaω omicronο omid⦶ ominus⊖ oopf𝕠 opar⦷ operp⦹ oplus⊕ or∨ orarr↻ ord⩝ orderℴ \
    orderofℴ ordfª ordmº origof⊶ oror⩖ orslope⩗ orv⩛ oscrℴ oslashø osol⊘ otildeõ otimes⊗ \
    otimesas⨶ oumlö ovbar⌽ par∥ para¶ parallel∥ parsim⫳ parsl⫽ part∂ pcyп percnt% period. permil‰ \
    perp⊥ pertenk‱ pfr𝔭 phiφ phivϕ phmmatℳ phone☎ piπ pitchfork⋔ pivϖ planckℏ planckhℎ plankvℏ \
    plus+ plusacir⨣ plusb⊞ pluscir⨢ plusdo∔ plusdu⨥ pluse⩲ plusmn± plussim⨦ plustwo⨧ pm± \
    pointint⨕ popf𝕡 pound£ pr≺ prE⪳ prap⪷ prcue≼ pre⪯ prec≺ precapprox⪷ preccurlyeq≼ preceq⪯ \
    precnapprox⪹ precneqq⪵ precnsim⋨ precsim≾ prime′ primesℙ prnE⪵ prnap⪹ prnsim⋨ prod∏ profalar⌮ \
    profline⌒ profsurf⌓ prop∝ propto∝ prsim≾ prurel⊰ pscr𝓅 psiψ puncsp\u{2008} qfr𝔮 qint⨌ qopf𝕢 \
    qprime⁗ qscr𝓆 quaternionsℍ quatint⨖ quest? questeq≟ quot\u{22} rAarr⇛ rArr⇒ rAtail⤜ rBarr⤏ \
    rHar⥤ race\u{223D}\u{331} racuteŕ radic√ raemptyv⦳ rang⟩ rangd⦒ range⦥ rangle⟩ raquo» rarr→ \
    rarrap⥵ rarrb⇥ rarrbfs⤠ rarrc⤳ rarrfs⤞ rarrhk↪ rarrlp↬ rarrpl⥅ rarrsim⥴ rarrtl↣ rarrw↝ \
    ratail⤚ ratio∶ rationalsℚ rbarr⤍ rbbrk❳ rbrace} rbrack] rbrke⦌ rbrksld⦎ rbrkslu⦐ rcaronř \
    rcedilŗ rceil⌉ rcub} rcyр rdca⤷ rdldhar⥩ rdquo” rdquor” rdsh↳ realℜ realineℛ realpartℜ realsℝ \
    rect▭ reg® rfisht⥽ rfloor⌋ rfr𝔯 rhard⇁ rharu⇀ rharul⥬ rhoρ rhovϱ rightarrow→ rightarrowtail↣ \
    rightharpoondown⇁ rightharpoonup⇀ rightleftarrows⇄ rightleftharpoons⇌ rightrightarrows⇉ \
    rightsquigarrow↝ rightthreetimes⋌ ring˚ risingdotseq≓ rlarr⇄ rlhar⇌ rlm\u{200F} rmoust⎱ \
    rmoustache⎱ rnmid⫮ roang⟭ roarr⇾ robrk⟧ ropar⦆ ropf𝕣 roplus⨮ rotimes⨵ rpar) rpargt⦔ rppolint⨒ \
    rrarr⇉ rsaquo› rscr𝓇 rsh↱ rsqb] rsquo’ rsquor’ rthree⋌ rtimes⋊ rtri▹ rtrie⊵ rtrif▸ rtriltri⧎ \
    ruluhar⥨ rx℞ sacuteś sbquo‚ sc≻ scE⪴ scap⪸ scaronš sccue≽ sce⪰ scedilş scircŝ scnE⪶ scnap⪺ \
    scnsim⋩ scpolint⨓ scsim≿ scyс sdot⋅ sdotb⊡ sdote⩦ seArr⇘ searhk⤥ searr↘ searrow↘ sect§ semi; \
    seswar⤩ setminus∖ setmn∖ sext✶ sfr𝔰 sfrown⌢ sharp♯ shchcyщ shcyш shortmid∣ shortparallel∥ \
    shy\u{AD} sigmaσ sigmafς sigmavς sim∼ simdot⩪ sime≃ simeq≃ simg⪞ simgE⪠ siml⪝ simlE⪟ simne≆ \
    simplus⨤ simrarr⥲ slarr← smallsetminus∖ smashp⨳ smeparsl⧤ smid∣ smile⌣ smt⪪ smte⪬ \
    smtes\u{2AAC}\u{FE00} softcyь sol/ solb⧄ solbar⌿ sopf𝕤 spades♠ spadesuit♠ spar∥ sqcap⊓ \
    sqcaps\u{2293}\u{FE00} sqcup⊔ sqcups\u{2294}\u{FE00} sqsub⊏ sqsube⊑ sqsubset⊏ sqsubseteq⊑ \
    sqsup⊐ sqsupe⊒ sqsupset⊐ sqsupseteq⊒ squ□ square□ squarf▪ squf▪ srarr→ sscr𝓈 ssetmn∖ ssmile⌣ \
    sstarf⋆ star☆ starf★ straightepsilonϵ straightphiϕ strns¯ sub⊂ subE⫅ subdot⪽ sube⊆ subedot⫃ \
    submult⫁ subnE⫋ subne⊊ subplus⪿ subrarr⥹ subset⊂ subseteq⊆ subseteqq⫅ subsetneq⊊ subsetneqq⫋ \
    subsim⫇ subsub⫕ subsup⫓ succ≻ succapprox⪸ succcurlyeq≽ succeq⪰ succnapprox⪺ succneqq⪶ \
    succnsim⋩ succsim≿ sum∑ sung♪ sup⊃ sup1¹ sup2² sup3³ supE⫆ supdot⪾ supdsub⫘ supe⊇ supedot⫄ \
    suphsol⟉ suphsub⫗ suplarr⥻ supmult⫂ supnE⫌ supne⊋ supplus⫀ supset⊃ supseteq⊇ supseteqq⫆ \
    supsetneq⊋ supsetneqq⫌ supsim⫈ supsub⫔ supsup⫖ swArr⇙ swarhk⤦ swarr↙ swarrow↙ swnwar⤪ szligß \
    target⌖ tauτ tbrk⎴ tcaronť tcedilţ tcyт tdot\u{20DB} telrec⌕ tfr𝔱 there4∴ therefore∴ thetaθ \
    thetasymϑ thetavϑ thickapprox≈ thicksim∼ thinsp\u{2009} thkap≈ thksim∼ thornþ tilde˜ times× \
    timesb⊠ timesbar⨱ timesd⨰ tint∭ toea⤨ top⊤ topbot⌶ topcir⫱ topf𝕥 topfork⫚ tosa⤩ tprime‴ \
    trade™ triangle▵ triangledown▿ triangleleft◃ trianglelefteq⊴ triangleq≜ triangleright▹ \
    trianglerighteq⊵ tridot◬ trie≜ triminus⨺ triplus⨹ trisb⧍ tritime⨻ trpezium⏢ tscr𝓉 tscyц \
    tshcyћ tstrokŧ twixt≬ twoheadleftarrow↞ twoheadrightarrow↠ uArr⇑ uHar⥣ uacuteú uarr↑ ubrcyў \
    ubreveŭ ucircû ucyу udarr⇅ udblacű udhar⥮ ufisht⥾ ufr𝔲 ugraveù uharl↿ uharr↾ uhblk▀ ulcorn⌜ \
    ulcorner⌜ ulcrop⌏ ultri◸ umacrū uml¨ uogonų uopf𝕦 uparrow↑ updownarrow↕ upharpoonleft↿ \
    upharpoonright↾ uplus⊎ upsiυ upsihϒ upsilonυ upuparrows⇈ urcorn⌝ urcorner⌝ urcrop⌎ uringů \
    urtri◹ uscr𝓊 utdot⋰ utildeũ utri▵ utrif▴ uuarr⇈ uumlü uwangle⦧ vArr⇕ vBar⫨ vBarv⫩ vDash⊨ \
    vangrt⦜ varepsilonϵ varkappaϰ varnothing∅ varphiϕ varpiϖ varpropto∝ varr↕ varrhoϱ varsigmaς \
    varsubsetneq\u{228A}\u{FE00} varsubsetneqq\u{2ACB}\u{FE00} varsupsetneq\u{228B}\u{FE00} \
    varsupsetneqq\u{2ACC}\u{FE00} varthetaϑ vartriangleleft⊲ vartriangleright⊳ vcyв vdash⊢ vee∨ \
    veebar⊻ veeeq≚ vellip⋮ verbar| vert| vfr𝔳 vltri⊲ vnsub\u{2282}\u{20D2} vnsup\u{2283}\u{20D2} \
    vopf𝕧 vprop∝ vrtri⊳ vscr𝓋 vsubnE\u{2ACB}\u{FE00} vsubne\u{228A}\u{FE00} \
    vsupnE\u{2ACC}\u{FE00} vsupne\u{228B}\u{FE00} vzigzag⦚ wcircŵ wedbar⩟ wedge∧ wedgeq≙ weierp℘ \
    wfr𝔴 wopf𝕨 wp℘ wr≀ wreath≀ wscr𝓌 xcap⋂ xcirc◯ xcup⋃ xdtri▽ xfr𝔵 xhArr⟺ xharr⟷ xiξ xlArr⟸ \
    xlarr⟵ xmap⟼ xnis⋻ xodot⨀ xopf𝕩 xoplus⨁ xotime⨂ xrArr⟹ xrarr⟶ xscr𝓍 xsqcup⨆ xuplus⨄ xutri△ \
    xvee⋁ xwedge⋀ yacuteý yacyя ycircŷ ycyы yen¥ yfr𝔶 yicyї yopf𝕪 yscr𝓎 yucyю yumlÿ zacuteź \
    zcaronž zcyз zdotż zeetrfℨ zetaζ zfr𝔷 zhcyж zigrarr⇝ zopf𝕫 zscr𝓏 zwj\u{200D} zwnj\u{200C}
    """
}
