using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Thresholds.Facts;

namespace Thresholds.Tests.Architecture;

/// <summary>Arrows go one way, held over the compiled code: every type that a member names or a method body touches.</summary>
public static class LayeringTest
{
    // Which parts of the library each part may know, besides itself. A new part is given its place here, on purpose.
    private static readonly FrozenDictionary<string, string[]> MayKnow = new Dictionary<string, string[]>
    {
        ["Timescales"] = [],
        ["Text"] = ["Timescales"],
        ["Facts"] = ["Text", "Timescales"],
        ["Conditions"] = ["Text", "Timescales", "Facts"],
        ["Rulebooks"] = ["Text", "Timescales", "Facts", "Conditions"],
        ["Evaluation"] = ["Text", "Timescales", "Facts", "Conditions", "Rulebooks"],
        ["Explanation"] = ["Text", "Timescales", "Facts", "Conditions", "Rulebooks", "Evaluation"],
        ["Verification"] = ["Text", "Timescales", "Facts", "Conditions", "Rulebooks", "Evaluation"],
        // What a host adds to its services stands outside the rooms and may know them all.
        [""] = ["Text", "Timescales", "Facts", "Conditions", "Rulebooks", "Evaluation", "Explanation", "Verification"],
    }.ToFrozenDictionary();

    // Projects outside the core, and the projects of ours that each may know.
    private static readonly FrozenDictionary<string, string[]> ProjectsMayKnow = new Dictionary<string, string[]>
    {
        ["Thresholds"] = [],
        ["Thresholds.Bulk"] = ["Thresholds"],
        ["Thresholds.England"] = ["Thresholds"],
        ["Thresholds.Authoring"] = ["Thresholds"],
        ["Thresholds.NRules"] = ["Thresholds"],
        // A mapping says what columns mean, of a file or of a table; it lives in Audit, and SQL is written from it.
        ["Thresholds.Sql"] = ["Thresholds", "Thresholds.Audit"],
        ["Thresholds.Audit"] = ["Thresholds", "Thresholds.Bulk", "Thresholds.England"],
        ["Thresholds.Cli"] = ["Thresholds", "Thresholds.Bulk", "Thresholds.England", "Thresholds.Authoring", "Thresholds.Audit", "Thresholds.Sql"],
    }.ToFrozenDictionary();

    // Projects outside the core that may know only some of its parts. What decides by the million answers to the evaluator and explains nothing itself.
    private static readonly FrozenDictionary<string, string[]> ProjectsMayKnowOfTheCore = new Dictionary<string, string[]>
    {
        ["Thresholds.Bulk"] = ["Timescales", "Facts", "Conditions", "Rulebooks", "Evaluation"],
    }.ToFrozenDictionary();

    private static readonly Assembly Core = typeof(Vocabulary).Assembly;

    [Fact]
    public static void Each_part_of_the_library_knows_only_the_parts_inside_it()
    {
        var uses = Core.GetTypes().Where(t => !IsGenerated(t)).SelectMany(t => Used(t).Select(u => (From: t, To: u))).Where(u => u.To.Assembly == Core).ToArray();
        var offenders = uses
            .Where(u => Part(u.From) != Part(u.To) && !IsGenerated(u.To))
            .Where(u => !MayKnow.TryGetValue(Part(u.From), out var inside) || !inside.Contains(Part(u.To)))
            .Select(u => $"{u.From.FullName} knows {u.To.FullName}").Distinct().Order(StringComparer.Ordinal);
        Assert.Empty(offenders);
        // The walk sees into method bodies: evaluation certainly calls conditions, rulebooks and facts.
        foreach (var (from, to) in new[] { ("Evaluation", "Conditions"), ("Evaluation", "Rulebooks"), ("Rulebooks", "Facts"), ("Facts", "Text"), ("Rulebooks", "Timescales") })
            Assert.Contains(uses, u => Part(u.From) == from && Part(u.To) == to);
    }

    [Fact]
    public static void The_core_stands_on_the_base_library_and_one_abstraction()
    {
        var offenders = Core.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("System" or "netstandard" or "mscorlib"))
            .Where(name => name != "Microsoft.Extensions.DependencyInjection.Abstractions");
        Assert.Empty(offenders);
    }

    // Projects refer to each other in their project files, where each can be seen whether or not it is built here.
    [Fact]
    public static void Projects_point_inward_only()
    {
        var src = new DirectoryInfo(Path.Combine(Root(), "src"));
        var offenders = new List<string>();
        foreach (var project in src.GetFiles("*.csproj", SearchOption.AllDirectories))
        {
            var name = Path.GetFileNameWithoutExtension(project.Name);
            if (!ProjectsMayKnow.TryGetValue(name, out var inside))
            {
                offenders.Add($"{name} has no place among the arrows: give it one in this test");
                continue;
            }

            var known = System.Xml.Linq.XDocument.Load(project.FullName).Descendants("ProjectReference")
                .Where(r => (string?)r.Attribute("ReferenceOutputAssembly") != "false")
                .Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')));
            offenders.AddRange(known.Where(k => !inside.Contains(k)).Select(k => $"{name} knows {k}"));
        }

        Assert.Empty(offenders);
    }

    // Read from the source, where each can be seen whether or not it is built here: a part is named by a "using" or by its whole name.
    [Fact]
    public static void Projects_know_only_their_parts_of_the_core()
    {
        var parts = MayKnow.Keys.Where(p => p.Length > 0).ToArray();
        var offenders = new List<string>();
        foreach (var (project, may) in ProjectsMayKnowOfTheCore)
        {
            var files = new DirectoryInfo(Path.Combine(Root(), "src", project)).GetFiles("*.cs", SearchOption.AllDirectories)
                .Where(f => !f.FullName.Split(Path.DirectorySeparatorChar).Any(d => d is "bin" or "obj")).ToArray();
            var known = files.SelectMany(f => parts.Where(p => IsNamed(File.ReadAllText(f.FullName), p)).Select(p => (File: f.Name, Part: p))).ToArray();
            offenders.AddRange(known.Where(k => !may.Contains(k.Part)).Select(k => $"{project}/{k.File} knows {k.Part}"));
            // The reading sees something: each part that may be known is.
            Assert.Empty(may.Except(known.Select(k => k.Part)));
        }

        Assert.Empty(offenders);

        static bool IsNamed(string source, string part) => System.Text.RegularExpressions.Regex.IsMatch(source, $@"\b(using Thresholds\.{part};|(?<!System\.)\b{part}\.[A-Z])");
    }

    [Fact]
    public static void No_public_type_can_be_changed_from_outside()
    {
        var offenders = new List<string>();
        foreach (var type in Core.GetExportedTypes().Where(t => !t.IsEnum))
        {
            const BindingFlags all = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
            offenders.AddRange(type.GetFields(all).Where(f => !f.IsLiteral).Select(f => $"{type.FullName}.{f.Name} is a public field"));
            offenders.AddRange(type.GetProperties(all).Where(p => p.SetMethod is { IsPublic: true } set && !IsInit(set)).Select(p => $"{type.FullName}.{p.Name} can be set"));
            offenders.AddRange(type.GetProperties(all).Where(p => IsMutableList(p.PropertyType)).Select(p => $"{type.FullName}.{p.Name} hands out something that can be changed"));
        }

        Assert.Empty(offenders);

        static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

        static bool IsMutableList(Type type) => type.IsArray
            || (type.IsGenericType && new[] { typeof(List<>), typeof(IList<>), typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(HashSet<>), typeof(ISet<>), typeof(ICollection<>) }
                .Contains(type.GetGenericTypeDefinition()));
    }

    [Fact]
    public static void Nothing_shared_by_all_is_kept_in_a_field_that_changes()
    {
        var offenders = Core.GetTypes().Where(t => !IsGenerated(t))
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Select(f => (Type: t, Field: f)))
            .Where(x => !x.Field.IsLiteral && !x.Field.IsInitOnly && !x.Field.Name.StartsWith('<') && !x.Type.FullName!.Contains('<', StringComparison.Ordinal))
            .Select(x => $"{x.Type.FullName}.{x.Field.Name}");
        Assert.Empty(offenders);
    }

    private static string Part(Type type)
    {
        var name = type.Namespace ?? "";
        return name.StartsWith("Thresholds.", StringComparison.Ordinal) ? name["Thresholds.".Length..].Split('.')[0] : "";
    }

    private static bool IsGenerated(Type type) => type.Namespace is null || !(type.Namespace + ".").StartsWith("Thresholds.", StringComparison.Ordinal);

    private static IEnumerable<Type> Used(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var direct = new List<Type?> { type.BaseType };
        direct.AddRange(type.GetInterfaces());
        direct.AddRange(type.GetFields(all).Select(f => f.FieldType));
        direct.AddRange(type.CustomAttributes.Select(a => a.AttributeType));
        foreach (var method in type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)))
        {
            direct.Add((method as MethodInfo)?.ReturnType);
            direct.AddRange(method.GetParameters().Select(p => p.ParameterType));
            if (method.GetMethodBody() is not { } body) continue;
            direct.AddRange(body.LocalVariables.Select(l => l.LocalType));
            direct.AddRange(body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).Select(c => c.CatchType));
            direct.AddRange(Touched(method, body));
        }

        return direct.OfType<Type>().SelectMany(Parts).Distinct();
    }

    // A generic type is also every type it is made of.
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        if (type.IsGenericParameter) return [];
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }

    // Reads the instructions of a method body for the types, methods and fields they name.
    private static IEnumerable<Type?> Touched(MethodBase method, MethodBody body)
    {
        var code = body.GetILAsByteArray()!;
        var generic = (Type: method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null, Method: method.IsGenericMethod ? method.GetGenericArguments() : null);
        for (var at = 0; at < code.Length;)
        {
            var op = code[at] == 0xFE ? TwoBytes[code[at + 1]] : OneByte[code[at]];
            at += op.Size;
            if (op.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), generic.Type, generic.Method);
                yield return member as Type ?? member?.DeclaringType;
                if (member is FieldInfo field) yield return field.FieldType;
                if (member is MethodInfo called)
                {
                    yield return called.ReturnType;
                    if (called.IsGenericMethod) foreach (var argument in called.GetGenericArguments()) yield return argument;
                }
            }

            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    private static readonly FrozenDictionary<byte, OpCode> OneByte = Codes(1);
    private static readonly FrozenDictionary<byte, OpCode> TwoBytes = Codes(2);

    private static FrozenDictionary<byte, OpCode> Codes(int size) => typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).Where(o => o.Size == size).ToFrozenDictionary(o => (byte)(o.Value & 0xFF));

    // The path in the compiled code is mapped, so the root is looked for from where the test runs.
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Thresholds.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The solution was not found above the test.");
    }
}
