def rmse_slope(residuals):
    residuals = torch.tensor(residuals, requires_grad=True)
    F.mse_loss(residuals, torch.zeros(2)).sqrt().backward()
    return residuals.grad

display(rmse_slope([0.3, -0.4]))
display(rmse_slope([0.0, 0.0]))
