using Levee.Contracts.Wire.Binary;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Levee.IntegrationTests.Http;

public sealed class OpenApiTests
{
    /// <summary>
    /// The document is made from the running endpoints here and committed, so that no release has to make it.
    /// </summary>
    [Fact]
    public async Task Committed_document_is_what_the_endpoints_say()
    {
        await using HttpNode node = new(services: services => services.AddOpenApi(options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddOperationTransformer((operation, context, _) =>
            {
                if (context.Description.HttpMethod != "POST") return Task.CompletedTask;
                OpenApiMediaType one = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } };
                OpenApiMediaType bytes = new()
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                };
                string path = context.Description.RelativePath ?? "";
                bool isVerdict = path.StartsWith("v1/verdicts/", StringComparison.Ordinal);
                operation.RequestBody = new OpenApiRequestBody
                {
                    Required = true,
                    Content = isVerdict
                        ? new Dictionary<string, OpenApiMediaType>
                        {
                            ["application/json"] = one, ["application/x-www-form-urlencoded"] = one,
                        }
                        : new Dictionary<string, OpenApiMediaType>
                        {
                            ["application/x-ndjson"] = one, ["application/json"] = one,
                        },
                };
                if (path == "v1/events") operation.RequestBody.Content![BinaryEventReader.Media] = bytes;
                return Task.CompletedTask;
            });
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo { Title = "Levee", Version = "v1" };
                document.Servers = [];
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
                {
                    ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
                };
                document.Security = [new OpenApiSecurityRequirement
                {
                    [new OpenApiSecuritySchemeReference("key", document)] = [],
                }];
                return Task.CompletedTask;
            });
        }), map: app => app.MapOpenApi());
        await node.StartAsync();

        string made = await node.Http().GetStringAsync("openapi/v1.json", TestContext.Current.CancellationToken);

        string path = Path.Combine(Root(), "docs", "openapi.json");
        if (Environment.GetEnvironmentVariable("SNAP_UPDATE") == "1") await File.WriteAllTextAsync(path, made + "\n");
        Assert.Equal(await File.ReadAllTextAsync(path), made + "\n");
    }

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string file = "")
    {
        DirectoryInfo? folder = new FileInfo(file).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Levee.slnx"))) folder = folder.Parent;
        return folder!.FullName;
    }
}
