Console.WriteLine("This sample is not in this build: the package NRules is not in the local package cache. Run it with -p:NRules=true.");
