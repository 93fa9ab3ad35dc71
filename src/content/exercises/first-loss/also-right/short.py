squared_error = lambda input, target: pow(target - input, 2)
