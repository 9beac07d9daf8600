using Thresholds.Cli;

using var input = Console.OpenStandardInput();
return new App(new Terminal(input, Console.Out, Console.Error) { IsWatched = !Console.IsErrorRedirected }).Run(args);
