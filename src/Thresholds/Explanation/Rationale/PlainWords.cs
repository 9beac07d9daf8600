using System.Collections.Immutable;

namespace Thresholds.Explanation;

/// <summary>The default words, in plain English. A test measures each sentence and holds out the words that do not belong in any of them.</summary>
internal static class PlainWords
{
    public static ImmutableArray<string> FamilySources { get; } =
    [
        "mother", "father", "mum", "mam", "mom", "dad", "parent", "parents", "stepmother", "stepfather", "step-mother", "step-father", "step-parent", "grandmother",
        "grandfather", "grandparent", "grandparents", "aunt", "uncle", "carer", "carers", "guardian", "partner", "mother's partner", "father's partner",
        "child", "young person", "self", "son", "daughter", "brother", "sister", "sibling", "family",
    ];

    public static FamilyWording Adult { get; } = new()
    {
        ReadableAt = 11,
        Title = "What we can tell you",
        Opening = "This page is for you. It says what we can tell you now. It is not all that we know, and it is not a decision. It was made with a computer, but people decide.",
        WorriesHeading = "What we are worried about",
        WorriesOpening = "We have been asked to think about how the child is. A worry does not mean that someone has done wrong.",
        WorriesTold = "This is what has been seen:",
        WorryLine = "{worry}.",
        WorriesDoNotMean = "This does not mean that anyone has hurt the child.",
        NoWorriesTold = "We cannot put more on this page. Please ask the social worker to talk with you.",
        WellHeading = "What is working well",
        WellTold = "We can see that this goes well:",
        StrengthLine = "{strength}.",
        NothingWellTold = "Please tell us what goes well. We want to know.",
        NotKnownHeading = "What we do not know yet",
        NotKnown = "We do not know it all yet, and we may have got things wrong. Please tell us if we have. We want to hear how you see it.",
        NextHeading = "What needs to happen",
        Next = "The social worker looks at what we know and thinks about what would help. Then they decide what comes next, and they write down why.",
        StepsTold = "We think that this should happen. Some of it may be done by now:",
        StepLine = "{step}.",
        Closing = "You can ask at any time what happens next. You can ask for help to read, speak or follow what is said. If you think that we are wrong, tell us, and ask us how to complain.",
    };

    public static FamilyWording ChildUnder7 { get; } = new()
    {
        ReadableAt = 7,
        Title = "All about you",
        Opening = "A grown-up reads this with you. It is about you. You have done no wrong.",
        WorriesHeading = "What makes us worry",
        WorriesOpening = "Some grown-ups want to know how you are.",
        WorriesTold = "We think about:",
        WorryLine = "{worry}.",
        WorriesDoNotMean = "You are not in trouble.",
        NoWorriesTold = "You can tell us how you are. You can tell us what makes you sad or scared.",
        WellHeading = "What is good",
        WellTold = "This is good:",
        StrengthLine = "{strength}.",
        NothingWellTold = "You can tell us what you like. You can tell us who is kind to you.",
        NotKnownHeading = "What we do not know yet",
        NotKnown = "We do not know it all. You can help us. You can tell us, or you can draw it.",
        NextHeading = "What comes next",
        Next = "Some grown-ups think about what is best for you. They want to hear from you.",
        StepsTold = "This may come next:",
        StepLine = "{step}.",
        Closing = "You can ask us things. You do not have to talk if you do not want to. If you are scared, tell a grown-up you trust.",
    };

    public static FamilyWording Child7To11 { get; } = ChildUnder7 with
    {
        ReadableAt = 9,
        Title = "About you",
        WorriesHeading = "What we are worried about",
        Opening = "This page is for you. You can read it with someone you trust. You have not done wrong.",
        WorriesOpening = "Some people want to make sure that you are safe and well.",
        WorriesTold = "They think about:",
        NoWorriesTold = "You can ask them what they think about. They will tell you what they can.",
        WellHeading = "What is going well",
        WellTold = "These things go well:",
        NothingWellTold = "You can tell us what goes well for you, and who helps you.",
        NotKnown = "We do not know it all yet. What you say counts. If we got it wrong, please tell us.",
        NextHeading = "What needs to happen",
        Next = "A social worker is a grown-up whose work is to help. They think about what could help you. They should ask you what you want.",
        StepsTold = "This may happen next:",
        Closing = "You can ask what happens next. You can choose not to talk. If you are scared or hurt, tell a grown-up you trust straight away.",
    };

    public static FamilyWording Child12To15 { get; } = Child7To11 with
    {
        ReadableAt = 10,
        Title = "About you: what we can tell you",
        Opening = "This page is for you. It says what we can tell you now, and it does not say it all. It does not blame you.",
        WorriesOpening = "We have been asked to think about how you are, and if you are safe.",
        WorriesTold = "We are thinking about:",
        WorriesDoNotMean = "This does not mean that you are to blame.",
        NoWorriesTold = "We cannot put more on this page. You can ask the social worker to talk with you alone.",
        NotKnown = "We do not know it all yet. We may have got things wrong. We want to hear it from you.",
        Next = "A social worker thinks about what would help and then says what comes next. They should ask you what you want and tell you why they chose it.",
        StepsTold = "We think that this should happen. Some of it may be done by now:",
        Closing = "You can ask at any time what happens next. You can ask for someone to speak up for you. If you do not feel safe now, tell someone you trust straight away.",
    };

    public static FamilyWording YoungPerson16To17 { get; } = Child12To15 with
    {
        ReadableAt = 11,
        Title = "What we can tell you",
        Opening = "This page is for you. It says what we can tell you now. It is not all that we know, and it is not a decision. It was made with a computer, but people decide.",
        NotKnown = "We do not know it all yet, and we may have got things wrong. Please tell us if we have. We want to hear how you see it.",
        Next = "A social worker thinks about what would help, and then decides what comes next. What you want matters. They should talk it over with you and tell you why they chose it.",
        Closing = "You can ask at any time what happens next. You can ask for someone to speak up for you. If you think that we are wrong, tell us, and ask us how to complain. If you do not feel safe now, tell someone you trust straight away.",
    };

    public static NoticeWording KeptForLater { get; } = new()
    {
        Title = "Kept for when you are older",
        Why = "This child is too young to read about it or to be told. The record is kept, and the child may ask to read it when they are older.",
        NextHeading = "What the worker does now",
        Next = "Watch how the child is, and write it down as the child's own view of things. Write down who speaks for this child, and make sure that it is someone who is safe for them.",
    };

    public static NoticeWording NotTold { get; } = new()
    {
        Title = "Nothing can be told on this page",
        Why = "This page holds nothing from the record. A person is told only when it is written down that it is safe to tell that person, and that is not written down here. It does not mean that the person has done anything wrong.",
        NextHeading = "What the worker does next",
        Next = "Do not hand this page over. Talk with your manager, and decide together whether it is safe to tell this person: could it put the child or anyone else in danger? Write down the answer, the reason, the day and who decided. If the answer is yes, record it beside the person and write the page again. If you are in doubt, do not tell.",
    };
}
