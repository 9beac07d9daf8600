namespace Thresholds.Tests.Support;

/// <summary>The checker itself: each word refuses what it should.</summary>
public class SchemaCheckTests
{
    [Theory]
    [InlineData("""{"type":"integer"}""", "3", "3.5")]
    [InlineData("""{"type":["string","null"]}""", "null", "1")]
    [InlineData("""{"enum":["a",1]}""", "1", "2")]
    [InlineData("""{"const":{"a":1}}""", """{"a":1}""", """{"a":2}""")]
    [InlineData("""{"required":["a"]}""", """{"a":1}""", "{}")]
    [InlineData("""{"properties":{"a":{"type":"string"}},"additionalProperties":false}""", """{"a":"x"}""", """{"b":"x"}""")]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"b":"x"}""", """{"b":1}""")]
    [InlineData("""{"items":{"minimum":2,"maximum":4},"minItems":1,"maxItems":2}""", "[2,4]", "[5]")]
    [InlineData("""{"contains":{"type":"object"}}""", "[1,{}]", "[1]")]
    [InlineData("""{"pattern":"^[a-z]+$","minLength":2}""", "\"ab\"", "\"a1\"")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"number"}]}""", "1", "null")]
    [InlineData("""{"oneOf":[{"minimum":1},{"maximum":5}]}""", "0", "3")]
    [InlineData("""{"$ref":"#/$defs/a","$defs":{"a":{"type":"string"}}}""", "\"x\"", "1")]
    public void Takes_what_fits_and_refuses_what_does_not(string schema, string good, string bad)
    {
        Assert.Empty(new SchemaCheck(schema).Faults(good));
        Assert.NotEmpty(new SchemaCheck(schema).Faults(bad));
    }

    [Fact]
    public void A_word_it_does_not_know_is_never_a_pass()
        => Assert.Throws<NotSupportedException>(() => new SchemaCheck("""{"multipleOf":3}""").Faults("4"));

    [Theory]
    [InlineData("contact.schema.json")]
    [InlineData("rulebook.schema.json")]
    public void Our_schemas_say_what_every_member_means(string name) => Assert.Empty(SchemaCheck.Embedded(name).Undescribed());
}
